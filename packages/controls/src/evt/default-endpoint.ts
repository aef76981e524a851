import type { Resolved, ResourceView, View } from '@aspis/model';

/**
 * Whether the API has closed its execute-api address, by its own property or in its OpenAPI body, where SAM
 * writes it. The place is where that is, or would be, said.
 */
export function closesDefaultEndpoint(api: ResourceView): Resolved<boolean> {
  const own = api.boolean('DisableExecuteApiEndpoint');
  if (own.kind === 'unresolved') return own;
  if (own.value !== undefined) return { ...own, value: own.value };
  for (const configuration of configurationsIn(api.at('Body'))) {
    const closed = configuration.boolean('disableExecuteApiEndpoint');
    if (closed.kind === 'unresolved' || closed.value !== undefined)
      return closed.kind === 'unresolved' ? closed : { ...closed, value: closed.value === true };
  }
  return { ...own, value: false };
}

/** The extension stands at the root of a version 2 body and in the servers of a version 3 one. */
function configurationsIn(body: View): readonly View[] {
  if (body.value.kind !== 'mapping') return [];
  const extension = 'x-amazon-apigateway-endpoint-configuration';
  const servers = body.items('servers');
  return [
    body.child(extension),
    ...(servers.kind === 'known' ? servers.value.map((server) => server.child(extension)) : []),
  ];
}
