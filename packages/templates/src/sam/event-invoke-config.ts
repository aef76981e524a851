import { type Value, entryOf } from '@aspis/model';
import { type Draft, isGiven, knownText, mapBranches, toValue } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { inlinePolicy } from './function-role.ts';
import { type FunctionTarget, placeOf } from './function-target.ts';

/** What a function may do with a destination of a kind; `EventBridge` names a bus. */
const actions: Readonly<Record<string, string>> = {
  SQS: 'sqs:SendMessage',
  SNS: 'sns:Publish',
  Lambda: 'lambda:InvokeFunction',
  EventBridge: 'events:PutEvents',
  S3Bucket: 's3:PutObject',
};

/** `EventInvokeConfig`: retries and destinations of asynchronous calls, the queues and topics SAM makes for them, and the permissions. */
export function eventInvokeConfig(target: FunctionTarget, expansion: Expansion): void {
  const { resource, aliased } = target;
  const config = entryOf(resource.properties, 'EventInvokeConfig');
  if (!isGiven(config)) return;
  const span = placeOf(resource, 'EventInvokeConfig');
  const logicalId = `${resource.logicalId}EventInvokeConfig`;
  const destinations = entryOf(config, 'DestinationConfig');
  const resolved: Record<string, Draft> = {};
  for (const event of ['OnSuccess', 'OnFailure']) {
    const destination = entryOf(destinations, event);
    if (isGiven(destination))
      resolved[event] = { Destination: destinationArn(target, `${logicalId}${event}`, destination, expansion) };
  }
  const alias = aliased ? expansion.made.get(target.logicalId) : undefined;
  expansion.add(resource, {
    logicalId,
    type: 'AWS::Lambda::EventInvokeConfig',
    span,
    properties: {
      FunctionName: expansion.refer(resource.logicalId, undefined, span),
      Qualifier: (alias === undefined ? undefined : entryOf(alias.properties, 'Name')) ?? '$LATEST',
      MaximumEventAgeInSeconds: entryOf(config, 'MaximumEventAgeInSeconds'),
      MaximumRetryAttempts: entryOf(config, 'MaximumRetryAttempts'),
      DestinationConfig: Object.keys(resolved).length === 0 ? undefined : resolved,
    },
  });
}

/** The destination's ARN; a queue or topic is made where none is named, and the role may send to it. */
function destinationArn(
  target: FunctionTarget,
  id: string,
  destination: Value,
  expansion: Expansion,
): Value | undefined {
  const { role } = target;
  const type = knownText(entryOf(destination, 'Type'));
  const given = entryOf(destination, 'Destination');
  const action = type !== undefined && Object.hasOwn(actions, type) ? actions[type] : undefined;
  if (action === undefined) {
    expansion.warn(destination.span, 'The Type of a destination is SQS, SNS, Lambda, EventBridge or S3Bucket.');
    return given;
  }
  const arn = withGenerated(target, { id, type: type ?? '', given, destination }, expansion);
  if (arn === undefined) return undefined;
  role.inlinePolicies.push(
    inlinePolicy(
      `${id}${type}Policy`,
      { Statement: [{ Effect: 'Allow', Action: action, Resource: resourceOf(type ?? '', arn) }] },
      destination.span,
    ),
  );
  return arn;
}

function resourceOf(type: string, arn: Value): Draft {
  return type === 'S3Bucket' ? toValue([arn], arn.span) : arn;
}

interface Destination {
  readonly id: string;
  readonly type: string;
  readonly given: Value | undefined;
  readonly destination: Value;
}

function withGenerated(
  { resource }: FunctionTarget,
  { id, type, given, destination }: Destination,
  expansion: Expansion,
): Value | undefined {
  const madeType = type === 'SQS' ? 'AWS::SQS::Queue' : type === 'SNS' ? 'AWS::SNS::Topic' : undefined;
  if (madeType === undefined) {
    if (!isGiven(given))
      expansion.warn(destination.span, 'Only for SQS and SNS does SAM make a destination; this one must name its own.');
    return given;
  }
  if (isGiven(given) && given.kind !== 'alternatives') return given;
  const madeId = `${id}${type === 'SQS' ? 'Queue' : 'Topic'}`;
  const own = expansion.refer(madeId, type === 'SQS' ? 'Arn' : undefined, destination.span);
  const make = (condition: string | undefined): void => {
    expansion.add(resource, {
      logicalId: madeId,
      type: madeType,
      span: destination.span,
      condition: condition ?? null,
      properties: {},
    });
  };
  if (given?.kind !== 'alternatives') {
    make(resource.condition);
    return own;
  }
  if (isGiven(given.whenTrue) && isGiven(given.whenFalse)) return given;
  make(expansion.allOf(resource.condition, isGiven(given.whenTrue) ? expansion.not(given.condition) : given.condition));
  return mapBranches(given, (branch) => (isGiven(branch) ? branch : own));
}
