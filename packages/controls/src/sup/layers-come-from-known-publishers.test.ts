import { testControl } from '@aspis/testkit';
import { layersComeFromKnownPublishers as control } from './layers-come-from-known-publishers.ts';

testControl(control, {
  fail: {
    'one of two': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Ref Own, 'arn:aws:lambda:us-east-1:444455556666:layer:ffmpeg:1'] } }
`,
  },
  pass: {
    'the own account': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Sub 'arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:layer:own:3'] } }
`,
    'by reference': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Ref Own] } }
`,
    'by the parameter that AWS publishes': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['{{resolve:ssm:/aws/service/powertools/python/arm64/python3.13/3.20.0}}'] } }
`,
    'a SAM layer': `
Orders: { Type: AWS::Serverless::Function, Properties: { Layers: [!Ref Own] } }
Own: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer/ } }
`,
  },
  unresolved: {
    'a place to fill in': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['arn:aws:lambda:us-east-1:<<ACCOUNT>>:layer:tools:4'] } }
`,
    'a parameter': `
Parameters: { Tools: { Type: String } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Ref Tools] } }
`,
    'an account from a parameter': `
Parameters: { Account: { Type: String } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Sub 'arn:aws:lambda:\${AWS::Region}:\${Account}:layer:tools:4'] } }
`,
    "the application's own parameter": `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['{{resolve:ssm:/shop/layer}}'] } }
`,
    'an extension that AWS publishes from an account in each region': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['arn:aws:lambda:eu-west-1:015030872274:layer:AWS-Parameters-and-Secrets-Lambda-Extension:12'] } }
`,
    'only known once deployed': `
Parameters: { L: { Type: CommaDelimitedList } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Layers: !Ref L } }
`,
  },
  notApplicable: {
    none: `
Orders: { Type: AWS::Lambda::Function }
`,
  },
});
