/** The parts of an ARN. Any of them may be a wildcard or hold `${…}` placeholders. */
export interface ArnParts {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Splits an ARN, leaving colons inside `${…}` alone; undefined when the text is no ARN. */
export function parseArn(text: string): ArnParts | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length && parts.length < 5; i++) {
    const c = text[i];
    if (c === '{' && text[i - 1] === '$') depth++;
    else if (c === '}' && depth > 0) depth--;
    else if (c === ':' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  const [, partition, service, region, account] = parts;
  if (
    parts.length < 5 ||
    partition === undefined ||
    service === undefined ||
    region === undefined ||
    account === undefined
  )
    return undefined;
  return { partition, service, region, account, resource: text.slice(start) };
}
