import { actionTable } from '../generated/action-table.ts';

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging';

export interface KnownAction {
  /** As AWS spells it, with the service: `s3:GetObject`. */
  readonly id: string;
  readonly accessLevel: AccessLevel;
  /** ARNs of the resource types that the action can be limited to, `*` for each part to fill in; empty when it has none. */
  readonly arnFormats: readonly string[];
}

const levelByLetter: Readonly<Record<string, AccessLevel>> = {
  L: 'List',
  R: 'Read',
  W: 'Write',
  P: 'Permissions management',
  T: 'Tagging',
};

const none: ReadonlyMap<string, KnownAction> = new Map();
const decoded = new Map<string, ReadonlyMap<string, KnownAction>>();

/** The prefixes of all known services, in order. */
export function knownServices(): readonly string[] {
  return Object.keys(actionTable);
}

/** A service's actions by their names in lower case; empty when the service, such as `s3`, is not known. */
export function actionsOfService(service: string): ReadonlyMap<string, KnownAction> {
  const known = decoded.get(service);
  if (known !== undefined) return known;
  const text = Object.hasOwn(actionTable, service) ? actionTable[service] : undefined;
  if (text === undefined) return none;
  const actions = decodeService(service, text);
  decoded.set(service, actions);
  return actions;
}

/** Reads what `encodeService` in tools/build-iam-data.mjs wrote; the form is described there. */
export function decodeService(service: string, text: string): ReadonlyMap<string, KnownAction> {
  const [formats = [], kinds = [], names = []] = text.split('|').map((part) => part.split(' '));
  const arns = formats.map((format) => (format.startsWith('arn:') ? format : `arn:*:${service}:*:*:${format}`));
  const facts = kinds.map((kind) => decodeKind(kind, arns));
  const actions = new Map<string, KnownAction>();
  let name = '';
  for (const token of names) {
    name = name.slice(0, digitValue(token.charCodeAt(0))) + token.slice(3);
    const fact = facts[Number.parseInt(token.slice(1, 3), 36)];
    if (fact === undefined) throw new Error(`The action table is damaged at ${service}:${name}`);
    actions.set(name.toLowerCase(), { id: `${service}:${name}`, ...fact });
  }
  return actions;
}

function decodeKind(kind: string, arns: readonly string[]): Omit<KnownAction, 'id'> | undefined {
  const accessLevel = levelByLetter[kind.charAt(0)];
  if (accessLevel === undefined) return undefined;
  const indexes = kind.length === 1 ? [] : kind.slice(1).split(',');
  return { accessLevel, arnFormats: indexes.flatMap((index) => arns[Number.parseInt(index, 36)] ?? []) };
}

/** The value of one of the digits 0-9, A-Z, a-z. */
function digitValue(code: number): number {
  if (code <= 57) return code - 48;
  return code <= 90 ? code - 55 : code - 61;
}
