import { type View, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { definitionOf } from './state-machine-definition.ts';

export const stateMachinesEnd = defineControl({
  id: 'ASPIS-RES-024',
  title: 'State machines have a timeout',
  severity: 'low',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'A task that never answers, or a callback that never comes, keeps an execution open for up to a year.',
  fix: 'Set TimeoutSeconds at the top of the definition, and on tasks that wait for a token.',
  sources: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-stuck-execution.html',
    'https://cwe.mitre.org/data/definitions/400.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { StartAt: Pay, States: { Pay: { Type: Task, Resource: 'arn:aws:states:::lambda:invoke', End: true } } }
`,
    good: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { TimeoutSeconds: 300, StartAt: Pay, States: { Pay: { Type: Task, Resource: 'arn:aws:states:::lambda:invoke', End: true } } }
`,
  },
  evaluate(machine) {
    const definition = definitionOf(machine);
    if (definition.kind === 'unresolved') return definition;
    const { value: view } = definition;
    if (view === undefined) return notApplicable;
    const tasks = view.at('States').entries();
    if (tasks.kind === 'unresolved') return tasks;
    const waits = tasks.value.filter(([, state]) => canWait(state));
    if (waits.length === 0) return notApplicable;
    return view.at('TimeoutSeconds').value.kind === 'absent'
      ? fail(view, 'the definition has no TimeoutSeconds')
      : pass;
  },
});

function canWait(state: View): boolean {
  const type = state.string('Type');
  return type.kind === 'known' && ['Map', 'Parallel', 'Task', 'Wait'].includes(type.value ?? '');
}
