import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const pipeUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-055',
  title: 'Pipes are encrypted with a customer managed key',
  severity: 'info',
  appliesTo: ['AWS::Pipes::Pipe'],
  why: 'Filter patterns and input transformers of the pipe are encrypted with a key that EventBridge owns: its uses are not logged and nobody can be kept from it.',
  fix: 'Set KmsKeyIdentifier, and allow pipes.amazonaws.com to use the key for this pipe.',
  whenNotToUse: 'The payloads hold nothing that a second permission should guard.',
  sources: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-pipes-cmkey.html'],
  equivalents: {},
  examples: {
    bad: `
Relay:
  Type: AWS::Pipes::Pipe
  Properties:
    Source: arn:aws:sqs:eu-west-1:111122223333:jobs
`,
    good: `
Relay:
  Type: AWS::Pipes::Pipe
  Properties:
    Source: arn:aws:sqs:eu-west-1:111122223333:jobs
    KmsKeyIdentifier: !GetAtt Key.Arn
`,
  },
  evaluate: (resource) => requiresCustomerKey(resource, 'KmsKeyIdentifier'),
});
