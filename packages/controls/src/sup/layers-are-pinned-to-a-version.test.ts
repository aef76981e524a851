import { testControl } from '@aspis/testkit';
import { layersArePinnedToAVersion as control } from './layers-are-pinned-to-a-version.ts';

testControl(control, {
  fail: {
    latest: `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['arn:aws:lambda:us-east-1:444455556666:layer:ffmpeg:latest'] } }
`,
  },
  pass: {
    'in SAM, of the template and from elsewhere': `
Orders: { Type: AWS::Serverless::Function, Properties: { Layers: [!Ref Own, 'arn:aws:lambda:us-east-1:444455556666:layer:ffmpeg:1'] } }
Own: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer/ } }
`,
    'a reference': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Ref Own] } }
`,
  },
  unresolved: {
    'a parameter': `
Parameters: { Tools: { Type: String } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Ref Tools] } }
`,
    'the latest of a stored parameter': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['{{resolve:ssm:/shop/layer}}'] } }
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
