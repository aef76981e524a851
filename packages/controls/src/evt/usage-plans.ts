import { type Resolved, type ResourceView, type View, routesOf } from '@aspis/model';

/** The name in a text that is one reference to something this application does not declare, such as a parameter. */
function nameOf(view: View): string | undefined {
  const text = view.text();
  return text.kind === 'known' ? text.value?.replace(/^\$\{([^.}]+)\}$/, '$1') : undefined;
}

/** Whether a usage plan of the application covers the stage of this name on this API; what is not given matches any. */
export function isPlanned(stageName: View, api: View): Resolved<boolean> {
  const { app } = stageName;
  const wantedStage = nameOf(stageName);
  const wantedApi = nameOf(api);
  const known = (value: boolean): Resolved<boolean> => ({
    kind: 'known',
    value,
    span: stageName.span,
    path: stageName.path,
  });
  for (const plan of app.resources('AWS::ApiGateway::UsagePlan')) {
    const stages = plan.items('ApiStages');
    if (stages.kind === 'unresolved') return stages;
    for (const planned of stages.value) {
      const plannedApi = nameOf(planned.at('ApiId'));
      const sameApi = wantedApi === undefined || plannedApi === undefined || plannedApi === wantedApi;
      if (sameApi && wantedStage !== undefined && nameOf(planned.at('Stage')) === wantedStage) return known(true);
    }
  }
  return known(false);
}

/** Whether a usage plan covers the stage, which it names by reference or by its name. */
export function isStagePlanned(stage: ResourceView): Resolved<boolean> {
  if (stage.app.referrers(stage, 'AWS::ApiGateway::UsagePlan', 'ApiStages').length > 0)
    return { kind: 'known', value: true, span: stage.span, path: '' };
  return isPlanned(stage.at('StageName'), stage.at('RestApiId'));
}

/**
 * Whether every route of the API that `restApiId` designates asks who is calling by more than a key. Usage plans
 * meter keys: such an API has other means. False where the API or its routes are out of sight.
 */
export function knowsItsCallers(restApiId: View): boolean {
  const api = restApiId.app.target(restApiId, 'AWS::ApiGateway::RestApi');
  if (api.kind === 'unresolved' || api.value?.type !== 'AWS::ApiGateway::RestApi') return false;
  const routes = routesOf(api.value).routes.filter(({ method }) => method !== 'OPTIONS');
  return (
    routes.length > 0 &&
    routes.every(
      ({ authorization }) => authorization.kind === 'known' && !['none', 'api-key'].includes(authorization.value),
    )
  );
}
