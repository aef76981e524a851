import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const stateMachineUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-052',
  title: 'State machines are encrypted with a customer managed key',
  severity: 'low',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'Definition and execution history, with all inputs and outputs, are encrypted with a key that Step Functions owns: its uses are not logged and nobody can be kept from it.',
  fix: 'Set EncryptionConfiguration with `Type: CUSTOMER_MANAGED_KMS_KEY` and KmsKeyId.',
  whenNotToUse: 'The payloads hold nothing that a second permission should guard.',
  sources: ['https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html'],
  equivalents: { prowler: ['stepfunctions_statemachine_encrypted_with_cmk'] },
  examples: {
    bad: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/fulfil
`,
    good: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/fulfil
    EncryptionConfiguration: { KmsKeyId: !GetAtt Key.Arn }
`,
  },
  evaluate: (resource) => requiresCustomerKey(resource, 'EncryptionConfiguration.KmsKeyId'),
});
