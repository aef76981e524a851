import type { ResourceView, View } from '@aspis/model';

/** Whether requests of the method bring a body. */
export function carriesBody(method: string): boolean {
  return ['POST', 'PUT', 'PATCH'].includes(method.toUpperCase());
}

/** An operation of the API's OpenAPI body, with its method and path. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly view: View;
}

/** The operations of the API's OpenAPI body whose requests bring a body. */
export function operationsWithBody(api: ResourceView): readonly Operation[] {
  const paths = api.at('Body').value.kind === 'mapping' ? api.at('Body.paths').entries() : undefined;
  if (paths?.kind !== 'known') return [];
  return paths.value.flatMap(([path, item]) => {
    const entries = item.entries();
    if (entries.kind === 'unresolved') return [];
    return entries.value
      .filter(([method]) => carriesBody(method))
      .map(([method, view]) => ({ method: method.toUpperCase(), path, view }));
  });
}

/** Whether the value is there, known or not. */
export function isGiven(view: View): boolean {
  return view.value.kind !== 'absent';
}
