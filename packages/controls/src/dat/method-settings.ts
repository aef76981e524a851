import type { Resolved, ResourceView, View } from '@aspis/model';

/** Every place where a REST stage, a deployment's stage, or a WebSocket stage holds settings of its methods or routes. */
export function methodSettingsOf(stage: ResourceView): Resolved<readonly View[]> {
  const known = (value: readonly View[]): Resolved<readonly View[]> => ({
    kind: 'known',
    value,
    span: stage.span,
    path: '',
  });
  if (stage.type === 'AWS::ApiGatewayV2::Stage') {
    const routes = stage.entries('RouteSettings');
    if (routes.kind === 'unresolved') return routes;
    return known([stage.at('DefaultRouteSettings'), ...routes.value.map(([, settings]) => settings)].filter(isGiven));
  }
  const isDeployment = stage.type === 'AWS::ApiGateway::Deployment';
  const settings = stage.items(isDeployment ? 'StageDescription.MethodSettings' : 'MethodSettings');
  if (settings.kind === 'unresolved') return settings;
  return known(isDeployment ? [stage.at('StageDescription'), ...settings.value].filter(isGiven) : settings.value);
}

function isGiven({ value }: View): boolean {
  return value.kind !== 'absent';
}
