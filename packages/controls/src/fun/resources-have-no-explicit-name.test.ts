import { testControl } from '@aspis/testkit';
import { resourcesHaveNoExplicitName as control } from './resources-have-no-explicit-name.ts';

testControl(control, {
  fail: {
    'a literal name': `
Role:
  Type: AWS::IAM::Role
  Properties:
    RoleName: worker
`,
    'a composed name': `
Events:
  Type: AWS::Kinesis::Stream
  Properties:
    Name: !Sub "\${AWS::StackName}-events"
`,
    'a name from outside': `
Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties:
    AlarmName: !ImportValue alarm
`,
  },
  pass: {
    'no name': `
Role:
  Type: AWS::IAM::Role
  Properties:
    Path: /
`,
    'no value for the name': `
Role:
  Type: AWS::IAM::Role
  Properties:
    RoleName: !Ref AWS::NoValue
`,
  },
  notApplicable: {
    'a type that is seldom replaced': `
Queue:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: orders
`,
  },
});
