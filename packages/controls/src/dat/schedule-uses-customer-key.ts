import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const scheduleUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-054',
  title: 'Schedules are encrypted with a customer managed key',
  severity: 'info',
  appliesTo: ['AWS::Scheduler::Schedule'],
  why: 'The input of the schedule is encrypted with a key that EventBridge Scheduler owns: its uses are not logged and nobody can be kept from it.',
  fix: 'Set KmsKeyArn, and allow the role of the schedule kms:Decrypt.',
  whenNotToUse: 'The payloads hold nothing that a second permission should guard.',
  sources: ['https://docs.aws.amazon.com/scheduler/latest/UserGuide/encryption-rest.html'],
  equivalents: { checkov: ['CKV_AWS_297'] },
  examples: {
    bad: `
Nightly:
  Type: AWS::Scheduler::Schedule
  Properties:
    ScheduleExpression: rate(1 day)
`,
    good: `
Nightly:
  Type: AWS::Scheduler::Schedule
  Properties:
    ScheduleExpression: rate(1 day)
    KmsKeyArn: !GetAtt Key.Arn
`,
  },
  evaluate: (resource) => requiresCustomerKey(resource, 'KmsKeyArn'),
});
