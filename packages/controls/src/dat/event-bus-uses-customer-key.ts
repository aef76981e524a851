import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const eventBusUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-053',
  title: 'Event buses are encrypted with a customer managed key',
  severity: 'info',
  appliesTo: ['AWS::Events::EventBus'],
  why: 'Events at rest are encrypted with a key that EventBridge owns: its uses are not logged and nobody can be kept from it.',
  fix: 'Set KmsKeyIdentifier, and allow events.amazonaws.com to use the key for this bus.',
  whenNotToUse: 'The payloads hold nothing that a second permission should guard.',
  sources: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-at-rest-key-options.html'],
  equivalents: {},
  examples: {
    bad: `
Shop:
  Type: AWS::Events::EventBus
  Properties:
    Name: shop
`,
    good: `
Shop:
  Type: AWS::Events::EventBus
  Properties:
    Name: shop
    KmsKeyIdentifier: !GetAtt Key.Arn
`,
  },
  evaluate: (resource) => requiresCustomerKey(resource, 'KmsKeyIdentifier'),
});
