import { testControl } from '@aspis/testkit';
import { stateMachinesWriteLogs as control } from './state-machines-write-logs.ts';

const machine = (logging: string) => `
Machine:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/checkout
    LoggingConfiguration: ${logging}
`;

testControl(control, {
  fail: { off: machine("{ Level: 'OFF', Destinations: [{}] }"), 'to nowhere': machine('{ Level: ALL }') },
  pass: {
    all: machine('{ Level: ALL, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Log.Arn } }] }'),
  },
  unresolved: { imported: machine('!ImportValue logging') },
});
