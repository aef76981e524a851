import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const schedulesKeepFailedEvents = defineControl({
  id: 'ASPIS-RES-016',
  title: 'Schedules keep the events they could not deliver',
  severity: 'low',
  appliesTo: ['AWS::Scheduler::Schedule'],
  why: 'A schedule whose target refuses the event drops it after its retries: the nightly job did not run, and nothing says so.',
  fix: 'Set Target.DeadLetterConfig with the ARN of a queue.',
  whenNotToUse: 'The job runs so often that a missed run does no harm.',
  sources: ['https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html'],
  equivalents: {},
  examples: {
    bad: `
Nightly:
  Type: AWS::Scheduler::Schedule
  Properties:
    ScheduleExpression: rate(1 day)
    Target: { Arn: !GetAtt Orders.Arn, RoleArn: !GetAtt Role.Arn }
`,
    good: `
Nightly:
  Type: AWS::Scheduler::Schedule
  Properties:
    ScheduleExpression: rate(1 day)
    Target: { Arn: !GetAtt Orders.Arn, RoleArn: !GetAtt Role.Arn, DeadLetterConfig: { Arn: !GetAtt Failed.Arn } }
`,
  },
  evaluate(resource) {
    const given = resource.isSet('Target.DeadLetterConfig.Arn');
    if (given.kind === 'unresolved') return given;
    return given.value ? pass : fail(given, 'the target has no DeadLetterConfig');
  },
});
