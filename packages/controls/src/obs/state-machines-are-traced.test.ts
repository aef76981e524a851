import { testControl } from '@aspis/testkit';
import { stateMachinesAreTraced as control } from './state-machines-are-traced.ts';

const machine = (properties: string) => `
Machine:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/checkout
    ${properties}
`;

testControl(control, {
  fail: { off: machine('TracingConfiguration: { Enabled: false }') },
  pass: { on: machine('TracingConfiguration: { Enabled: true }') },
  unresolved: { imported: machine('TracingConfiguration: { Enabled: !ImportValue tracing }') },
});
