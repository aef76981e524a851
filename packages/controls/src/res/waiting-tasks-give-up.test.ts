import { testControl } from '@aspis/testkit';
import { waitingTasksGiveUp as control } from './waiting-tasks-give-up.ts';

const machine = (state: string) => `
Machine:
  Type: AWS::StepFunctions::StateMachine
  Properties: { Definition: { States: { Ask: ${state} } } }
`;
const wait = (more: string) => `{ Type: Task, Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken'${more} }`;

testControl(control, {
  fail: { 'in a branch of a parallel': machine(`{ Type: Parallel, Branches: [{ States: { Inner: ${wait('')} } }] }`) },
  pass: {
    'a heartbeat': machine(wait(', HeartbeatSeconds: 600')),
    'a timeout from the input': machine(wait(', TimeoutSecondsPath: $.limit')),
  },
  notApplicable: {
    'a task that does not wait': machine("{ Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage' }"),
  },
});
