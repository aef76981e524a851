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
  },
  pass: {
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
    'a parameter': `
Parameters: { Image: { Type: String } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ImageUri: !Ref Image } } }
`,
  },
  notApplicable: {
    'a zip': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: b, S3Key: k } }
`,
  },
});
