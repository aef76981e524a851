import { type Statement, isEveryone, isPublic, statementsOf } from '@aspis/iam';
import { type Resolved, type ResourceView, type View, customDomainsOf, isPrivateApi } from '@aspis/model';
import { closesDefaultEndpoint } from './default-endpoint.ts';

/** The resource policy of a REST API: its own property, or the one in its OpenAPI body, where SAM writes it. */
export function apiPolicy(api: ResourceView): View {
  const own = api.at('Policy');
  return own.value.kind === 'absent' ? api.at('Body').child('x-amazon-apigateway-policy') : own;
}

/** Condition keys with which a Deny turns away whoever does not come from a place or an organisation. */
const placeKeys = new Set([
  ...['aws:sourceip', 'aws:vpcsourceip', 'aws:sourcevpc', 'aws:sourcevpce', 'aws:sourcearn', 'aws:sourceaccount'],
  ...['aws:principalorgid', 'aws:principalorgpaths', 'aws:principalaccount', 'aws:principalarn'],
]);

/** The shape AWS documents: Allow everyone, and Deny whoever is not in a network or an organisation. */
function deniesOutsiders(statement: Statement): boolean {
  return (
    statement.effect === 'Deny' &&
    statement.principals.some(isEveryone) &&
    statement.conditions.some(({ operator, key }) => /not/i.test(operator) && placeKeys.has(key.toLowerCase()))
  );
}

/** Whether a resource policy leaves the API to some callers only; a missing policy limits nobody. */
export function limitsCallers(policy: View): Resolved<boolean> {
  const statements = statementsOf(policy);
  if (statements.kind === 'unresolved') return statements;
  const limits =
    statements.value.length > 0 && (!statements.value.some(isPublic) || statements.value.some(deniesOutsiders));
  return { ...statements, value: limits };
}

/**
 * Whether something before the routes keeps strangers out: a PRIVATE endpoint, a resource policy, or
 * mutual TLS on the only domain name that is left open.
 */
export function isShielded(api: ResourceView): Resolved<boolean> {
  const known = (value: boolean): Resolved<boolean> => ({ kind: 'known', value, span: api.span, path: '' });
  if (isPrivateApi(api)) return known(true);
  const closed = closesDefaultEndpoint(api);
  if (closed.kind === 'known' && closed.value) {
    const domains = customDomainsOf(api);
    if (domains.length > 0 && domains.every((domain) => domain.at('MutualTlsAuthentication').value.kind !== 'absent'))
      return known(true);
  }
  return limitsCallers(apiPolicy(api));
}
