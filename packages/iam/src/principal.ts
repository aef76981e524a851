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
  ...['aws:sourcevpc', 'aws:sourcevpce', 'aws:vpcsourceip', 'aws:principalaccount', 'aws:principalarn', 'aws:principalorgid'],
  ...['aws:principalorgpaths', 'aws:userid', 'aws:username', 'aws:principaltype', 'kms:calleraccount', 'kms:viaservice'],
  ...['lambda:sourcefunctionarn', 'lambda:eventsourcetoken', 'lambda:functionurlauthtype', 's3:dataaccesspointaccount', 's3:dataaccesspointarn', 'sts:externalid'],
  ...['sns:endpoint', 'elasticfilesystem:accesspointarn', 'aws:principalservicename', 'aws:principaltag'],
]);

/** Whether a statement's conditions limit who may use it; a wildcard value limits nothing. */
export function limitsCaller(statement: Statement): boolean {
  return statement.conditions.some(({ operator, key, values }) => {
    const positive = !/not/i.test(operator) && !/^null$/i.test(operator);
    const name = key.toLowerCase();
    const limiting = limitingKeys.has(name) || name.startsWith('aws:principaltag/');
    return positive && limiting && values.length > 0 && !values.some(({ value }) => value === '*' || value === '0.0.0.0/0' || value === '::/0');
  });
}

/** Whether an Allow statement lets in anyone at all. */
export function isPublic(statement: Statement): boolean {
  return statement.effect === 'Allow' && (statement.principals.some(isEveryone) || statement.notPrincipals.length > 0) && !limitsCaller(statement);
}
