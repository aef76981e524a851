import { type Resource, entryOf } from '@aspis/model';
import { isGiven, knownText, pickProperties } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

const shared = { plan: 'ServerlessUsagePlan', key: 'ServerlessApiKey', link: 'ServerlessUsagePlanKey' };

/** `Auth.UsagePlan`: a plan with its key, for one API or shared by all that ask for it. */
export function addUsagePlan(api: Resource, stageId: string, expansion: Expansion): void {
  const plan = entryOf(entryOf(api.properties, 'Auth'), 'UsagePlan');
  if (!isGiven(plan)) return;
  const kind = knownText(entryOf(plan, 'CreateUsagePlan'));
  if (kind === 'NONE') return;
  if (kind !== 'PER_API' && kind !== 'SHARED') {
    expansion.warn(plan.span, 'CreateUsagePlan is PER_API, SHARED or NONE.');
    return;
  }
  const { logicalId } = api;
  const ids =
    kind === 'SHARED'
      ? shared
      : { plan: `${logicalId}UsagePlan`, key: `${logicalId}ApiKey`, link: `${logicalId}UsagePlanKey` };
  const before = kind === 'SHARED' ? expansion.made.get(ids.plan) : undefined;
  const condition = (before === undefined ? api.condition : expansion.anyOf([before.condition, api.condition])) ?? null;
  const { span } = plan;
  const stage = expansion.refer(stageId, undefined, span);
  const own = expansion.refer(logicalId, undefined, span);
  const stages = [...previous(ids.plan, 'ApiStages', expansion), { ApiId: own, Stage: stage }];
  const keys = [...previous(ids.key, 'StageKeys', expansion), { RestApiId: own, StageName: stage }];
  const settings = pickProperties(plan, ['UsagePlanName', 'Description', 'Quota', 'Throttle', 'Tags']);
  const made = [
    { logicalId: ids.plan, type: 'AWS::ApiGateway::UsagePlan', properties: { ...settings, ApiStages: stages } },
    { logicalId: ids.key, type: 'AWS::ApiGateway::ApiKey', properties: { Enabled: true, StageKeys: keys } },
    {
      logicalId: ids.link,
      type: 'AWS::ApiGateway::UsagePlanKey',
      properties: {
        KeyId: expansion.refer(ids.key, undefined, span),
        KeyType: 'API_KEY',
        UsagePlanId: expansion.refer(ids.plan, undefined, span),
      },
    },
  ];
  for (const resource of made) expansion.add(api, { ...resource, span, condition });
  expansion.aliases.set(`${logicalId}.UsagePlan`, ids.plan);
  expansion.aliases.set(`${logicalId}.ApiKey`, ids.key);
  expansion.aliases.set(`${logicalId}.UsagePlanKey`, ids.link);
}

/** What the shared resource holds already. */
function previous(logicalId: string, property: string, expansion: Expansion) {
  const value = entryOf(expansion.made.get(logicalId)?.properties, property);
  return value?.kind === 'list' ? value.items : [];
}
