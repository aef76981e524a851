import { testControl } from '@aspis/testkit';
import { scheduleUsesCustomerKey as control } from './schedule-uses-customer-key.ts';

testControl(control, {
  fail: {
    'an empty key': `
Nightly:
  Type: AWS::Scheduler::Schedule
  Properties:
    ScheduleExpression: rate(1 day)
    KmsKeyArn: ''
`,
  },
  pass: {
    'a key given as a parameter': `
Parameters:
  KeyArn: { Type: String }
Resources:
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: rate(1 day)
      KmsKeyArn: !Ref KeyArn
`,
  },
  unresolved: {
    'the properties are imported': `
Nightly:
  Type: AWS::Scheduler::Schedule
  Properties: !ImportValue settings
`,
  },
});
