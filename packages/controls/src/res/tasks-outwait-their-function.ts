import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { definitionOf } from './state-machine-definition.ts';
import { type TaskState, taskStatesOf } from './task-states.ts';

/** Lambda's default timeout in seconds. */
const DEFAULT_TIMEOUT_SECONDS = 3;

export const tasksOutwaitTheirFunction = defineControl({
  id: 'ASPIS-RES-035',
  title: 'Tasks of a state machine wait as long as their function runs',
  severity: 'low',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'A task that gives up first is tried again while the function still works: the same work is done twice at once, and paid twice.',
  fix: 'Set TimeoutSeconds of the task to at least the Timeout of its function, or leave it to the function.',
  sources: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Charge: { Type: AWS::Lambda::Function, Properties: { Timeout: 60 } }
Checkout:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { StartAt: Charge, States: { Charge: { Type: Task, Resource: !GetAtt Charge.Arn, TimeoutSeconds: 10, End: true } } }
`,
    good: `
Charge: { Type: AWS::Lambda::Function, Properties: { Timeout: 60 } }
Checkout:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { StartAt: Charge, States: { Charge: { Type: Task, Resource: !GetAtt Charge.Arn, TimeoutSeconds: 70, End: true } } }
`,
  },
  evaluate(machine) {
    const definition = definitionOf(machine);
    if (definition.kind === 'unresolved') return definition;
    if (definition.value === undefined) return notApplicable;
    return taskStatesOf(machine, definition.value).flatMap((task) => judge(task));
  },
});

function judge({ name, state, resource, function: fn }: TaskState): readonly Verdict[] {
  // A task that waits for a token waits for whoever holds it, not for the function.
  if (fn === undefined || resource.includes('waitForTaskToken')) return [];
  const patience = state.number('TimeoutSeconds');
  const timeout = fn.number('Timeout');
  if (patience.kind === 'known' && patience.value === undefined) return [];
  for (const value of [patience, timeout]) if (value.kind === 'unresolved') return [value];
  if (patience.kind === 'unresolved' || timeout.kind === 'unresolved' || patience.value === undefined) return [];
  const seconds = timeout.value ?? DEFAULT_TIMEOUT_SECONDS;
  return [
    patience.value < seconds
      ? fail(patience, `${name} waits ${patience.value} s for ${fn.logicalId}, which may run ${seconds} s`)
      : pass,
  ];
}
