import { type Resource, type Value, entryOf } from '@aspis/model';
import { type Draft, isFalse, isGiven, isTrue, itemsOf, knownText, mapBranches, textOf, toValue } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { awsManagedPolicy, trustOf } from './function-role.ts';
import { type FunctionTarget, placeOf } from './function-target.ts';

/** CodeDeploy's own configurations, to which SAM gives their full name; any other is the author's. */
const predefined = new Set([
  ...[
    'Canary10Percent5Minutes',
    'Canary10Percent10Minutes',
    'Canary10Percent15Minutes',
    'Canary10Percent30Minutes',
    'AllAtOnce',
  ],
  ...[
    'Linear10PercentEvery1Minute',
    'Linear10PercentEvery2Minutes',
    'Linear10PercentEvery3Minutes',
    'Linear10PercentEvery10Minutes',
  ],
]);

const application = 'ServerlessDeploymentApplication';
const serviceRole = 'CodeDeployServiceRole';

/** `DeploymentPreference`: CodeDeploy's group for the function's alias, and the application and role that all groups share. */
export function addDeploymentGroup(target: FunctionTarget, expansion: Expansion): void {
  const { resource, aliased } = target;
  const preference = entryOf(resource.properties, 'DeploymentPreference');
  if (!isGiven(preference) || isFalse(entryOf(preference, 'Enabled'))) return;
  const span = placeOf(resource, 'DeploymentPreference');
  if (!aliased) {
    expansion.warn(span, 'DeploymentPreference shifts traffic between versions and needs AutoPublishAlias.');
    return;
  }
  const groupId = `${resource.logicalId}DeploymentGroup`;
  const role = entryOf(preference, 'Role');
  const condition = isTrue(entryOf(preference, 'PassthroughCondition')) ? resource.condition : null;
  expansion.add(resource, {
    logicalId: groupId,
    type: 'AWS::CodeDeploy::DeploymentGroup',
    span,
    ...(condition === undefined ? {} : { condition }),
    properties: {
      ApplicationName: expansion.refer(application, undefined, span),
      AlarmConfiguration: alarms(entryOf(preference, 'Alarms')),
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentConfigName: configName(entryOf(preference, 'Type')),
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: isGiven(role) ? role : expansion.refer(serviceRole, 'Arn', span),
      TriggerConfigurations: entryOf(preference, 'TriggerConfigurations'),
    },
  });
  updateAlias(target, groupId, entryOf(preference, 'Hooks'), expansion);
  shareAcrossGroups(
    resource,
    { id: application, condition },
    expansion,
    { ComputePlatform: 'Lambda' },
    'AWS::CodeDeploy::Application',
  );
  if (isGiven(role)) return;
  const properties = {
    AssumeRolePolicyDocument: trustOf(['codedeploy.amazonaws.com'], span),
    ManagedPolicyArns: [awsManagedPolicy('AWSCodeDeployRoleForLambda', span, expansion)],
  };
  shareAcrossGroups(resource, { id: serviceRole, condition }, expansion, properties, 'AWS::IAM::Role');
}

/** Makes what all groups share, under the condition that one of the groups exists. */
function shareAcrossGroups(
  from: Resource,
  { id, condition }: { readonly id: string; readonly condition: string | null | undefined },
  expansion: Expansion,
  properties: Readonly<Record<string, Draft>>,
  type: string,
): void {
  const before = expansion.made.get(id);
  const needed = condition ?? undefined;
  const either = before === undefined ? needed : expansion.anyOf([before.condition, needed]);
  if (before !== undefined) expansion.made.delete(id);
  expansion.add(from, {
    logicalId: id,
    type,
    span: placeOf(from, 'DeploymentPreference'),
    condition: either ?? null,
    properties,
  });
}

function alarms(given: Value | undefined): Draft {
  if (!isGiven(given)) return undefined;
  return mapBranches(given, (branch) => {
    if (!isGiven(branch)) return branch;
    const names = itemsOf(branch).map((name) => ({ Name: name }));
    return toValue({ Enabled: true, Alarms: names }, branch.span);
  });
}

function configName(type: Value | undefined): Draft {
  if (type === undefined) return undefined;
  return mapBranches(type, (branch) => {
    const known = predefined.has(knownText(branch) ?? '');
    return known ? textOf('CodeDeployDefault.Lambda${type}', branch.span, { type: branch }) : branch;
  });
}

function updateAlias(target: FunctionTarget, groupId: string, hooks: Value | undefined, expansion: Expansion): void {
  const alias = expansion.made.get(target.logicalId);
  if (alias === undefined) return;
  const { span } = alias;
  const update = {
    CodeDeployLambdaAliasUpdate: {
      ApplicationName: expansion.refer(application, undefined, span),
      DeploymentGroupName: expansion.refer(groupId, undefined, span),
      BeforeAllowTrafficHook: entryOf(hooks, 'PreTraffic'),
      AfterAllowTrafficHook: entryOf(hooks, 'PostTraffic'),
    },
  };
  const attributes = new Map([...alias.attributes, ['UpdatePolicy', toValue(update, span)] as const]);
  expansion.made.set(alias.logicalId, { ...alias, attributes });
}
