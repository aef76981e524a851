import { testControl } from '@aspis/testkit';
import { imagesAreNamedByDigest as control } from './images-are-named-by-digest.ts';

testControl(control, {
  fail: {
    'without a tag': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders } }
`,
    'a branch': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: !Sub '\${AWS::AccountId}.dkr.ecr.eu-west-1.amazonaws.com/orders:main' } }
`,
    'without a tag, in whatever region': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: !Sub '111122223333.dkr.ecr.\${AWS::Region}.amazonaws.com/orders' } }
`,
    'latest by architecture': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:latest-arm64 } }
`,
    'latest of a repository of the template': `
Images: { Type: AWS::ECR::Repository }
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: !Sub '\${Images.RepositoryUri}:latest' } }
`,
    'in SAM': `
Orders:
  Type: AWS::Serverless::Function
  Properties: { PackageType: Image, ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:latest' }
`,
  },
  pass: {
    'a digest given at deployment': `
Parameters: { Digest: { Type: String } }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { Code: { ImageUri: !Sub '111122223333.dkr.ecr.\${AWS::Region}.amazonaws.com/orders@\${Digest}' } }
`,
    'a release': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.4.2' } }
`,
    'a tag given at deployment': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ImageUri: !Sub '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:\${Commit}' } }
`,
  },
  unresolved: {
    'from another stack': `
Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ImageUri: !ImportValue shop/image } } }
`,
    'a stored parameter': `
Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ImageUri: '{{resolve:ssm:/shop/image}}' } } }
`,
    'the repository alone, of the template': `
Images: { Type: AWS::ECR::Repository }
Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ImageUri: !GetAtt Images.RepositoryUri } } }
`,
    'a parameter': `
Parameters: { Image: { Type: String } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ImageUri: !Ref Image } } }
`,
  },
  notApplicable: {
    'a local image, which SAM pushes': `
Orders:
  Type: AWS::Serverless::Function
  Properties: { PackageType: Image, ImageUri: 'orders:latest' }
  Metadata: { Dockerfile: Dockerfile, DockerContext: ./src, DockerTag: latest }
`,
    'a place that a tool fills in': `
Orders: { Type: AWS::Serverless::Function, Properties: { PackageType: Image, ImageUri: '' } }
`,
    'a zip': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: b, S3Key: k } }
`,
  },
});
