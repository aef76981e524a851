import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Long enough for somebody to come back from holiday and notice; AWS allows 7 to 30. */
const MIN_DAYS = 14;

export const kmsKeyWaitsBeforeDeletion = defineControl({
  id: 'ASPIS-DAT-020',
  title: 'KMS keys wait long enough before they are deleted',
  severity: 'low',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  why: 'When the stack is deleted by mistake or by an attacker, everything encrypted under the key is lost for good at the end of the waiting period.',
  fix: 'Leave PendingWindowInDays out (30 days), or set it to 14 or more; consider `DeletionPolicy: Retain` for keys.',
  whenNotToUse: 'The key belongs to a short-lived test stack.',
  sources: ['https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html'],
  equivalents: { kics: ['cmk_is_unusable'] },
  examples: {
    bad: `
Key:
  Type: AWS::KMS::Key
  Properties:
    PendingWindowInDays: 7
`,
    good: `
Key:
  Type: AWS::KMS::Key
  Properties:
    PendingWindowInDays: 30
`,
  },
  evaluate(key) {
    const days = key.number('PendingWindowInDays');
    if (days.kind === 'unresolved') return days;
    return days.value !== undefined && days.value < MIN_DAYS
      ? fail(days, `PendingWindowInDays is ${days.value}`)
      : pass;
  },
});
