import { parseArn } from '@aspis/model';
import type { Principal, Statement } from './statement.ts';

/** Whether the principal is everyone: `*`, or `AWS: '*'`. */
export function isEveryone({ type, text }: Principal): boolean {
  return (type === '*' || type === 'AWS') && (text.value === '*' || /^arn:[^:]*:iam::\*(:|$)/.test(text.value));
}

/** The account of an AWS principal: twelve digits, a placeholder, or undefined for other principals. */
export function accountOf({ type, text }: Principal): string | undefined {
  if (type !== 'AWS') return undefined;
  if (/^\d{12}$/.test(text.value) || /^\$\{[^}]+\}$/.test(text.value)) return text.value;
  return parseArn(text.value)?.account;
}

/** Condition keys that tie a caller to an account, an organisation, a network or a resource. AWS IAM user guide, read 2026-11-21. */
const limitingKeys = new Set([
  ...['aws:sourceaccount', 'aws:sourcearn', 'aws:sourceorgid', 'aws:sourceorgpaths', 'aws:sourceowner', 'aws:sourceip'],
  ...[
    'aws:sourcevpc',
    'aws:sourcevpcarn',
    'aws:sourcevpce',
    'aws:vpceaccount',
    'aws:vpceorgid',
    'aws:vpceorgpaths',
    'aws:vpcsourceip',
  ],
  ...[
    'aws:principalaccount',
    'aws:principalarn',
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:principalservicename',
  ],
  ...[
    'aws:principalservicenameslist',
    'aws:principaltag',
    'aws:principaltype',
    'aws:userid',
    'aws:username',
    'aws:calledvia',
  ],
  ...[
    'aws:calledviafirst',
    'aws:calledvialast',
    'aws:principalisawsservice',
    'aws:viaawsservice',
    'kms:calleraccount',
    'kms:viaservice',
  ],
  ...[
    'lambda:sourcefunctionarn',
    'lambda:eventsourcetoken',
    's3:dataaccesspointaccount',
    's3:dataaccesspointarn',
    'sts:externalid',
  ],
  ...['sns:endpoint', 'elasticfilesystem:accesspointarn'],
]);

/**
 * Whether a statement's conditions limit who may use it. A negated operator, and one that passes when the key
 * is absent (`…IfExists`, `ForAllValues:…`), limits nothing; nor does a wildcard value. A value that is only
 * known once deployed is taken to limit.
 */
export function limitsCaller(statement: Statement): boolean {
  return statement.conditions.some(
    ({ operator, key, values }) =>
      isPositive(operator) && isLimitingKey(key) && !values.some(({ value }) => isUnlimited(value)),
  );
}

function isPositive(operator: string): boolean {
  const name = operator.toLowerCase();
  return (
    !name.startsWith('forallvalues:') &&
    !name.endsWith('ifexists') &&
    name !== 'null' &&
    !/^(?:foranyvalue:)?(?:not|stringnot|arnnot|numericnot|datenot)/.test(name)
  );
}

function isLimitingKey(key: string): boolean {
  const name = key.toLowerCase();
  return limitingKeys.has(name) || name.startsWith('aws:principaltag/');
}

/** Whether a condition's value takes in everybody's: any text, any address, any account's ARN, any organisation, or the answer no. */
function isUnlimited(value: string): boolean {
  if (/^\*+$|^(?:0\.0\.0\.0|::)\/0$|^o-\*|^false$/i.test(value)) return true;
  if (!value.startsWith('arn:')) return false;
  const arn = parseArn(value);
  // An ARN that ends in a star before its account is named: `arn:aws:*`.
  if (arn === undefined) return value.endsWith('*');
  return arn.account === '*' || (arn.account === '' && arn.resource.startsWith('*'));
}

/** Whether an Allow statement lets in anyone at all. */
export function isPublic(statement: Statement): boolean {
  return (
    statement.effect === 'Allow' &&
    (statement.principals.some(isEveryone) || statement.notPrincipals.length > 0) &&
    !limitsCaller(statement)
  );
}
