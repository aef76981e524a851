import { parse as parseToml } from 'smol-toml';
import { UsageError } from './usage-error.ts';

export type Parameters = Readonly<Record<string, string>>;

/** `--parameter Stage=prod` pairs. @throws {UsageError} for what is no pair. */
export function parseParameterPairs(pairs: readonly string[]): Parameters {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      if (equals <= 0) throw new UsageError(`--parameter takes NAME=VALUE, not "${pair}".`);
      return [pair.slice(0, equals), pair.slice(equals + 1)] as const;
    }),
  );
}

/**
 * A parameter file: samconfig.toml (`parameter_overrides` of the `default` environment, or of `environment`),
 * or JSON as CloudFormation, CodePipeline and the CDK write it.
 *
 * @throws {UsageError} when the file is none of these.
 */
export function parseParameterFile(path: string, text: string, environment = 'default'): Parameters {
  if (path.endsWith('.toml')) return samConfigParameters(path, text, environment);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (Array.isArray(data)) return Object.fromEntries(data.flatMap(keyAndValue));
  const record = asRecord(data);
  const parameters = asRecord(record?.['Parameters']) ?? record;
  if (parameters === undefined)
    throw new UsageError(
      `${path} holds no parameters.`,
      'Give [{"ParameterKey": …, "ParameterValue": …}] or {"Parameters": {…}}.',
    );
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, asText(value)]));
}

function keyAndValue(item: unknown): [string, string][] {
  const record = asRecord(item);
  const key = record?.['ParameterKey'];
  const value = record?.['ParameterValue'];
  if (typeof key === 'string' && value !== undefined) return [[key, asText(value)]];
  // `aws cloudformation deploy` also takes a list of "Name=Value" texts.
  return typeof item === 'string' && item.includes('=')
    ? [[item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]]
    : [];
}

function samConfigParameters(path: string, text: string, environment: string): Parameters {
  let config: Record<string, unknown>;
  try {
    config = parseToml(text);
  } catch (error) {
    throw new UsageError(
      `${path} is not TOML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    );
  }
  const stage = asRecord(config[environment]);
  const commands = ['global', 'deploy'].map(
    (command) => asRecord(asRecord(stage?.[command])?.['parameters'])?.['parameter_overrides'],
  );
  return Object.assign({}, ...commands.map(parseOverrides)) as Parameters;
}

/** `Stage=prod Name="a b"` as one text or a list, or `ParameterKey=Stage,ParameterValue=prod`. */
function parseOverrides(overrides: unknown): Parameters {
  const text = Array.isArray(overrides) ? overrides.join(' ') : typeof overrides === 'string' ? overrides : '';
  const found: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(
    /(?:ParameterKey=)?([A-Za-z0-9]+)(?:=|,ParameterValue=)("(?:[^"\\]|\\.)*"|[^\s]*)/g,
  )) {
    if (name !== undefined && value !== undefined)
      found[name] = value.startsWith('"') ? value.slice(1, -1).replaceAll('\\"', '"') : value;
  }
  return found;
}

/** A parameter's value as CloudFormation takes it: a list parameter's items with commas between. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
