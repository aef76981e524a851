import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const kmsKeyIsEnabled = defineControl({
  id: 'ASPIS-DAT-019',
  title: 'KMS keys are enabled',
  severity: 'medium',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  why: 'Nothing can be decrypted with a disabled key: functions fail at start, queues and topics refuse messages, and backups cannot be restored.',
  fix: 'Remove Enabled, or set it to true; delete keys that are no longer needed.',
  sources: ['https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html'],
  equivalents: { kics: ['cmk_is_unusable'], prowler: ['kms_cmk_are_used'] },
  examples: {
    bad: `
Key:
  Type: AWS::KMS::Key
  Properties:
    Enabled: false
`,
    good: `
Key:
  Type: AWS::KMS::Key
  Properties:
    Enabled: true
`,
  },
  evaluate(key) {
    const enabled = key.boolean('Enabled');
    if (enabled.kind === 'unresolved') return enabled;
    return enabled.value === false ? fail(enabled, 'Enabled is false') : pass;
  },
});
