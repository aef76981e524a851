import { type AccessLevel, type KnownAction, actionsOfService } from './service-actions.ts';

/** What is known of one action, such as `s3:GetObject` in any case; undefined for wildcards and unknown actions. */
export function findAction(action: string): KnownAction | undefined {
  const colon = action.indexOf(':');
  return actionsOfService(action.slice(0, colon).toLowerCase()).get(action.slice(colon + 1).toLowerCase());
}

/** Whether AWS had the action on `actionTableDate`; never true of a wildcard. */
export function isKnownAction(action: string): boolean {
  return findAction(action) !== undefined;
}

/** AWS's own classification, which calls `iam:PassRole` and `lambda:UpdateFunctionCode` a mere Write. */
export function accessLevelOf(action: string): AccessLevel | undefined {
  return findAction(action)?.accessLevel;
}

/** Whether AWS lists a resource type for the action, so that a statement can name a resource. Undefined when the action is not known. */
export function supportsResourceLevel(action: string): boolean | undefined {
  const known = findAction(action);
  return known === undefined ? undefined : known.arnFormats.length > 0;
}

/**
 * Actions whose resource types are accessories (a data set, a glossary, a lexicon) that most calls do without; such a call is
 * only allowed by `Resource: '*'`. AWS's data does not tell these from actions like `s3:GetObject`, all of whose types are
 * marked optional because one of them is enough. Judged by hand on the data of `actionTableDate`.
 */
const resourceIsAccessory = new Set([
  'cloudwatch:GetMetricData',
  'cloudwatch:ListMetrics',
  'cloudwatch:PutMetricData',
  'polly:SynthesizeSpeech',
  'translate:TranslateText',
]);

/** Whether `Resource: '*'` is the usual way to allow the action, because it has no resource types or mostly does without. */
export function needsEveryResource(action: string): boolean | undefined {
  const known = findAction(action);
  if (known === undefined) return undefined;
  return known.arnFormats.length === 0 || resourceIsAccessory.has(known.id);
}
