import { type ResourceView, type View, functionBehind } from '@aspis/model';

/** A task state of a state machine, and the function of the application that it calls. */
export interface TaskState {
  readonly name: string;
  readonly state: View;
  readonly resource: string;
  readonly function?: ResourceView;
}

/** Maps and parallels nested deeper than any real definition's. */
const MAX_DEPTH = 20;

/** The task states of a definition, those inside maps and parallels included. */
export function taskStatesOf(machine: ResourceView, definition: View, depth = 0): readonly TaskState[] {
  const states = definition.at('States').entries();
  if (states.kind === 'unresolved' || depth > MAX_DEPTH) return [];
  return states.value.flatMap(([name, state]) => {
    const type = state.string('Type');
    if (type.kind !== 'known') return [];
    if (type.value === 'Task') return [taskState(machine, name, state)];
    const branches = state.items('Branches');
    const inner = [
      ...(branches.kind === 'known' ? branches.value : []),
      state.at('Iterator'),
      state.at('ItemProcessor'),
    ];
    return inner.flatMap((branch) => taskStatesOf(machine, branch, depth + 1));
  });
}

function taskState(machine: ResourceView, name: string, state: View): TaskState {
  const resource = state.text('Resource');
  const text = resource.kind === 'known' ? (resource.value ?? '') : '';
  const named = ['Resource', 'Parameters.FunctionName', 'Arguments.FunctionName']
    .map((path) => functionAt(machine, state.at(path)))
    .find((fn) => fn !== undefined);
  return { name, state, resource: text, ...(named === undefined ? {} : { function: named }) };
}

/** The function that a value designates: by reference, by ARN, or by a placeholder of the definition's text. */
function functionAt(machine: ResourceView, value: View): ResourceView | undefined {
  const direct = functionBehind(value);
  if (direct.kind === 'known' && direct.value?.type === 'AWS::Lambda::Function') return direct.value;
  const text = value.text();
  const placeholder = text.kind === 'known' ? /^\$\{(\w+)(?:\.Arn)?\}/.exec(text.value ?? '')?.[1] : undefined;
  if (placeholder === undefined) return undefined;
  const substituted = functionBehind(machine.at('DefinitionSubstitutions').child(placeholder));
  if (substituted.kind === 'known' && substituted.value !== undefined) return substituted.value;
  const inStack = machine.app.resource(`${machine.resource.stack}/${placeholder}`);
  return inStack?.type === 'AWS::Lambda::Function' ? inStack : undefined;
}
