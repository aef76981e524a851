import { type Value, literalText, renderText, settle, type View } from '@aspis/model';

/** Where a value, or a part of it, comes from. */
export interface SecretSource {
  readonly kind: 'parameter' | 'dynamic';
  /** The parameter's name, or service and key of the dynamic reference. */
  readonly name: string;
  /** Whether the source itself keeps the value from being seen: NoEcho, a secret, a SecureString. */
  readonly noEcho: boolean;
}

/** The parameters and dynamic references that a value is made of. */
export function secretSources(view: View): readonly SecretSource[] {
  return sourcesOf(view.value, view);
}

/** The source that matters most: one that keeps its value from being seen, else the first. */
export function secretSource(view: View): SecretSource | undefined {
  const sources = secretSources(view);
  return sources.find(({ noEcho }) => noEcho) ?? sources[0];
}

function sourcesOf(value: Value, view: View): readonly SecretSource[] {
  const settled = settle(value, view.app.scenario);
  if ((settled.kind === 'literal' || settled.kind === 'unknown') && settled.parameter !== undefined)
    return [{ kind: 'parameter', name: settled.parameter.name, noEcho: settled.parameter.noEcho }];
  if (settled.kind === 'dynamic') return [dynamicSource(settled.service, settled.key)];
  if (settled.kind === 'literal') return dynamicSources(literalText(settled));
  if (settled.kind !== 'template') return [];
  const parts = settled.parts.flatMap((part) => (typeof part === 'string' ? [] : sourcesOf(part, view)));
  // A reference whose key is put together, as in `{{resolve:ssm:/${Stage}/key}}`, is only seen in the whole text.
  return [...parts, ...dynamicSources(renderText(settled) ?? '')];
}

function dynamicSources(text: string): readonly SecretSource[] {
  const found = text.matchAll(/\{\{resolve:(ssm-secure|ssm|secretsmanager):((?:[^}$]|\$\{[^{}]*\}|\$)*)/g);
  return [...found].map(([, service = '', key = '']) => dynamicSource(service, key));
}

/** The fields beside the password in the secrets that Secrets Manager keeps for databases. */
const openFields =
  /:SecretString:(username|user|host|port|dbname|database|engine|db(Instance|Cluster)Identifier)(:|$)/i;

function dynamicSource(service: string, key: string): SecretSource {
  return { kind: 'dynamic', name: `${service}:${key}`, noEcho: service !== 'ssm' && !openFields.test(key) };
}
