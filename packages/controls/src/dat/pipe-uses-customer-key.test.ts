import { testControl } from '@aspis/testkit';
import { pipeUsesCustomerKey as control } from './pipe-uses-customer-key.ts';

testControl(control, {
  fail: {
    'an empty key': `
Relay:
  Type: AWS::Pipes::Pipe
  Properties:
    Source: arn:aws:sqs:eu-west-1:111122223333:jobs
    KmsKeyIdentifier: ''
`,
  },
  pass: {
    'a key given as a parameter': `
Parameters:
  KeyArn: { Type: String }
Resources:
  Relay:
    Type: AWS::Pipes::Pipe
    Properties:
      Source: arn:aws:sqs:eu-west-1:111122223333:jobs
      KmsKeyIdentifier: !Ref KeyArn
`,
  },
  unresolved: {
    'the properties are imported': `
Relay:
  Type: AWS::Pipes::Pipe
  Properties: !ImportValue settings
`,
  },
});
