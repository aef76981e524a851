import { type Resource, type Value, entryOf, list } from '@aspis/model';
import { type Draft, isGiven, itemsOf, textOf, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../function-target.ts';
import { type SamEvent, pick, requireProperties } from './event.ts';
import { addPermission } from './permission.ts';

/** `S3`: the bucket's notification, which SAM writes into the bucket, and the permission for S3. */
export function expandS3(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, ['Bucket', 'Events'], expansion);
  const bucket = entryOf(event.properties, 'Bucket');
  const { resource } = target;
  const permission = addPermission(target, event, 's3.amazonaws.com', { SourceAccount: accountOf(event) }, expansion);
  const bucketId = expansion.logicalIdOf(bucket);
  const made = bucketId === undefined ? undefined : expansion.made.get(bucketId);
  if (made?.type !== 'AWS::S3::Bucket') {
    expansion.warn(event.span, 'An S3 event names a bucket of the same template by Ref.');
    return;
  }
  const notification = entryOf(made.properties, 'NotificationConfiguration');
  const lambdas = entryOf(notification, 'LambdaConfigurations');
  if ((isGiven(notification) && notification.kind !== 'mapping') || (isGiven(lambdas) && lambdas.kind !== 'list'))
    expansion.warn(
      notification?.span ?? event.span,
      'NotificationConfiguration is a mapping, and its LambdaConfigurations a list.',
    );
  const given = entryOf(event.properties, 'Events');
  if (given?.kind === 'mapping') expansion.warn(given.span, 'Events of an S3 event is a name or a list of names.');
  const configurations = itemsOf(given).map((name) => {
    const configuration = toValue({ Event: name, Function: target.arn, ...pick(event, ['Filter']) }, event.span);
    return resource.condition === undefined ? configuration : onlyWhen(resource.condition, configuration);
  });
  expansion.made.set(made.logicalId, withDependency(withNotifications(made, configurations), permission, event));
}

function accountOf(event: SamEvent): Value {
  return textOf('${AWS::AccountId}', event.span);
}

export function onlyWhen(condition: string, value: Value): Value {
  return {
    kind: 'alternatives',
    condition,
    whenTrue: value,
    whenFalse: { kind: 'absent', span: value.span },
    span: value.span,
  };
}

function withNotifications(bucket: Resource, configurations: readonly Value[]): Resource {
  const before = entryOf(bucket.properties, 'NotificationConfiguration');
  const existing = itemsOf(entryOf(before, 'LambdaConfigurations'));
  const span = configurations[0]?.span ?? bucket.span;
  const notification = withKey(
    before ?? toValue({}, span),
    'LambdaConfigurations',
    list([...existing, ...configurations], span),
  );
  return { ...bucket, properties: withKey(bucket.properties, 'NotificationConfiguration', notification) };
}

/** The mapping with one entry set; what is no mapping becomes one. */
function withKey(mapping: Value, key: string, value: Value): Value {
  const entries = new Map(mapping.kind === 'mapping' ? mapping.entries : []);
  entries.set(key, { key: entries.get(key)?.key ?? value.span, value });
  return { kind: 'mapping', entries, span: mapping.span };
}

function withDependency(resource: Resource, logicalId: string, event: SamEvent): Resource {
  const before = itemsOf(resource.attributes.get('DependsOn'));
  return {
    ...resource,
    attributes: new Map([...resource.attributes, ['DependsOn', toValue([...before, logicalId], event.span)]]),
  };
}

/** `CloudWatchLogs`: a subscription filter and the permission for CloudWatch Logs. */
export function expandLogs(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, ['LogGroupName', 'FilterPattern'], expansion);
  const group = entryOf(event.properties, 'LogGroupName') ?? toValue('', event.span);
  const arn = textOf(
    `arn:${expansion.partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${group}:*`,
    event.span,
    { group },
  );
  const permission = addPermission(target, event, 'logs.amazonaws.com', { SourceArn: arn }, expansion);
  expansion.add(target.resource, {
    logicalId: event.id,
    type: 'AWS::Logs::SubscriptionFilter',
    span: event.span,
    properties: { ...pick(event, ['LogGroupName', 'FilterPattern']), DestinationArn: target.arn },
    attributes: { DependsOn: [permission] },
  });
}

/** `IoTRule`: a topic rule and the permission for AWS IoT. */
export function expandIotRule(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, ['Sql'], expansion);
  const rule = expansion.refer(event.id, undefined, event.span);
  const sourceArn = textOf(
    `arn:${expansion.partition}:iot:\${AWS::Region}:\${AWS::AccountId}:rule/\${rule}`,
    event.span,
    { rule },
  );
  addPermission(
    target,
    event,
    'iot.amazonaws.com',
    { SourceArn: sourceArn, SourceAccount: accountOf(event) },
    expansion,
  );
  expansion.add(target.resource, {
    logicalId: event.id,
    type: 'AWS::IoT::TopicRule',
    span: event.span,
    properties: {
      TopicRulePayload: {
        ...pick(event, ['Sql', 'AwsIotSqlVersion']),
        RuleDisabled: false,
        Actions: [{ Lambda: { FunctionArn: target.arn } }],
      },
    },
  });
}

/** `AlexaSkill`: the permission alone; the skill is set up elsewhere. */
export function expandAlexaSkill(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  addPermission(
    target,
    event,
    'alexa-appkit.amazon.com',
    { EventSourceToken: entryOf(event.properties, 'SkillId') },
    expansion,
  );
}

/** `Cognito`: the trigger, which SAM writes into the user pool, and the permission for Cognito. */
export function expandCognito(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, ['UserPool', 'Trigger'], expansion);
  const poolId = expansion.logicalIdOf(entryOf(event.properties, 'UserPool'));
  const pool = poolId === undefined ? undefined : expansion.made.get(poolId);
  if (pool?.type !== 'AWS::Cognito::UserPool') {
    expansion.warn(event.span, 'A Cognito event names a user pool of the same template by Ref.');
    return;
  }
  const source = { SourceArn: expansion.refer(pool.logicalId, 'Arn', event.span) };
  // One permission serves all of a function's triggers.
  addPermission(
    target,
    { ...event, id: `${target.resource.logicalId}Cognito` },
    'cognito-idp.amazonaws.com',
    source,
    expansion,
  );
  const config = entryOf(pool.properties, 'LambdaConfig');
  if (isGiven(config) && config.kind !== 'mapping') {
    expansion.warn(config.span, 'LambdaConfig is not a mapping of triggers.');
    return;
  }
  const triggers = itemsOf(entryOf(event.properties, 'Trigger')).map((trigger) =>
    trigger.kind === 'literal' ? String(trigger.value) : undefined,
  );
  const configured = triggers
    .filter((trigger) => trigger !== undefined)
    .reduce<Value>(
      (before, trigger) => withKey(before, trigger, triggerValue(trigger, target.arn)),
      config ?? toValue({}, event.span),
    );
  expansion.made.set(pool.logicalId, { ...pool, properties: withKey(pool.properties, 'LambdaConfig', configured) });
}

/** The triggers with versions take a mapping. */
function triggerValue(trigger: string, arn: Value): Value {
  const versions: Readonly<Record<string, string>> = { CustomEmailSender: 'V1_0', CustomSMSSender: 'V1_0' };
  const version = versions[trigger];
  const draft: Draft = version === undefined ? arn : { LambdaArn: arn, LambdaVersion: version };
  return toValue(draft, arn.span);
}
