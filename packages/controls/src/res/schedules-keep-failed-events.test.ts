import { testControl } from '@aspis/testkit';
import { schedulesKeepFailedEvents as control } from './schedules-keep-failed-events.ts';

testControl(control, {
  fail: {
    'an empty one': `
N: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: a, DeadLetterConfig: {} } } }
`,
  },
  pass: {
    imported: `
N: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: a, DeadLetterConfig: { Arn: !ImportValue q } } } }
`,
  },
  unresolved: {
    'the target is imported': `
N: { Type: AWS::Scheduler::Schedule, Properties: { Target: !ImportValue target } }
`,
  },
});
