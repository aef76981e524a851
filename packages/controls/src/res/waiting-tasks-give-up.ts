import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { definitionOf } from './state-machine-definition.ts';
import { taskStatesOf } from './task-states.ts';

const limits = ['TimeoutSeconds', 'TimeoutSecondsPath', 'HeartbeatSeconds', 'HeartbeatSecondsPath'] as const;

export const waitingTasksGiveUp = defineControl({
  id: 'ASPIS-RES-036',
  title: 'Tasks that wait for a token give up some day',
  severity: 'medium',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'When the token never comes back, because its message was lost or its holder failed, the run hangs for up to a year, and nobody is told.',
  fix: 'Set TimeoutSeconds or HeartbeatSeconds on every state whose Resource ends in .waitForTaskToken.',
  sources: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Checkout:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { States: { Approve: { Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', End: true } } }
`,
    good: `
Checkout:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { States: { Approve: { Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', TimeoutSeconds: 86400, End: true } } }
`,
  },
  evaluate(machine) {
    const definition = definitionOf(machine);
    if (definition.kind === 'unresolved') return definition;
    if (definition.value === undefined) return notApplicable;
    const waiting = taskStatesOf(machine, definition.value).filter(({ resource }) =>
      resource.endsWith('.waitForTaskToken'),
    );
    return waiting.map(({ name, state }) =>
      limits.some((limit) => state.at(limit).value.kind !== 'absent')
        ? pass
        : fail(state, `${name} waits for a token without TimeoutSeconds or HeartbeatSeconds`),
    );
  },
});
