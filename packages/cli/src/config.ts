import { UsageError } from './usage-error.ts';

export const configFileName = 'aspis.config.json';

/** The config file; schema/config.schema.json describes it. Options on the command line win. */
export interface Config {
  readonly paths?: readonly string[];
  readonly failOn?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  readonly parameterFiles?: readonly string[];
  readonly baseline?: string;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isTextMap: Check = (value) => typeof value === 'object' && value !== null && Object.values(value).every(isText);

const checks: Readonly<Record<string, readonly [Check, string]>> = {
  $schema: [isText, 'a text'],
  paths: [isTexts, 'a list of paths'],
  failOn: [isText, 'a severity'],
  only: [isTexts, 'a list of controls, layers or severities'],
  skip: [isTexts, 'a list of controls, layers or severities'],
  parameters: [isTextMap, 'a mapping of names to texts'],
  parameterFiles: [isTexts, 'a list of paths'],
  baseline: [isText, 'a path'],
};

/** @throws {UsageError} for what is no JSON, an unknown key or a value of the wrong kind: a typo must not switch a check off. */
export function parseConfig(path: string, text: string): Config {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new UsageError(`${path} does not hold an object.`);
  for (const [key, value] of Object.entries(data)) {
    const check = checks[key];
    if (check === undefined)
      throw new UsageError(`${path} has an unknown key "${key}".`, `It takes ${Object.keys(checks).join(', ')}.`);
    if (!check[0](value)) throw new UsageError(`"${key}" in ${path} must be ${check[1]}.`);
  }
  return data;
}
