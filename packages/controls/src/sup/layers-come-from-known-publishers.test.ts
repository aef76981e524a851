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
  },
  unresolved: {
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
