import { testControl } from '@aspis/testkit';
import { stateMachineUsesCustomerKey as control } from './state-machine-uses-customer-key.ts';

testControl(control, {
  fail: {
    'an empty key': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/fulfil
    EncryptionConfiguration: { KmsKeyId: '' }
`,
  },
  pass: {
    'a key given as a parameter': `
Parameters:
  KeyArn: { Type: String }
Resources:
  Fulfil:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/fulfil
      EncryptionConfiguration: { KmsKeyId: !Ref KeyArn }
`,
  },
  unresolved: {
    'the properties are imported': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties: !ImportValue settings
`,
  },
});
