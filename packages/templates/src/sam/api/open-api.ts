import { type Entry, type Span, type Value, entryOf, list } from '@aspis/model';
import { type Draft, isGiven, itemsOf, knownText, toValue } from '../draft.ts';
import { plainValue } from '../plain-value.ts';

/** A mapping that this expansion owns and may therefore change. */
export interface OpenMapping {
  readonly kind: 'mapping';
  readonly entries: Map<string, Entry>;
  readonly span: Span;
}

/** The key that stands for every method; `any` in SAM. */
export const anyMethod = 'x-amazon-apigateway-any-method';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', anyMethod]);

/** One method on one path, in one branch of the conditions round it. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly mapping: OpenMapping;
}

/**
 * An OpenAPI 2 or 3 body that is being put together. The author's mappings are copied once, so that they can be
 * changed in place; conditional paths and methods keep their branches.
 */
export class OpenApiBody {
  readonly root: OpenMapping;
  /** The resource policy's statements by their text. */
  #policy: Map<string, Value> | undefined;

  constructor(body: Value) {
    this.root = open(body);
  }

  /** Whether the body is OpenAPI 3, whose places for schemes and schemas differ. */
  get isVersion3(): boolean {
    return isGiven(entryOf(this.root, 'openapi')) && !isGiven(entryOf(this.root, 'swagger'));
  }

  /** MergeDefinitions keeps a `paths` that is there but empty. */
  get hasNullPaths(): boolean {
    const paths = this.root.entries.get('paths')?.value;
    return paths?.kind === 'literal' && paths.value === null;
  }

  /** Makes OpenAPI 3 of the body where a version asks for it, and moves what stands in the places of OpenAPI 2. */
  convert(version: Value | undefined): void {
    if (!isGiven(entryOf(this.root, 'paths'))) return;
    if (isGiven(version) && (knownText(version) ?? '').startsWith('3')) {
      this.root.entries.delete('swagger');
      this.root.entries.set('openapi', { key: version.span, value: version });
    }
    if (!this.isVersion3) return;
    for (const [from, to] of [
      ['securityDefinitions', 'securitySchemes'],
      ['definitions', 'schemas'],
    ] as const) {
      const entry = this.root.entries.get(from);
      if (entry?.value.kind !== 'mapping') continue;
      const target = child(child(this.root, 'components', entry.key), to, entry.key);
      for (const [name, scheme] of entry.value.entries) if (!target.entries.has(name)) target.entries.set(name, scheme);
      this.root.entries.delete(from);
    }
  }

  /** The path items, every branch of a conditional one by itself. */
  pathItems(): readonly (readonly [path: string, item: OpenMapping])[] {
    const paths = this.root.entries.get('paths')?.value;
    if (paths?.kind !== 'mapping') return [];
    return [...paths.entries].flatMap(([path, { value }]) => branches(value).map((item) => [path, item] as const));
  }

  /** The operations that have a definition, every branch of a conditional one by itself. */
  operations(): readonly Operation[] {
    return this.pathItems().flatMap(([path, item]) => operationsIn(path, item));
  }

  operationsAt(path: string, method: string): readonly Operation[] {
    const paths = this.root.entries.get('paths')?.value;
    const items = paths?.kind === 'mapping' ? branches(paths.entries.get(path)?.value) : [];
    return items.flatMap((item) =>
      operationsIn(path, item).filter((operation) => operation.method === methodKey(method)),
    );
  }

  /** The path item to put a method into; a new path gets one. */
  pathItem(path: string, span: Span): readonly OpenMapping[] {
    const paths = child(this.root, 'paths', span);
    const entry = paths.entries.get(path);
    if (entry === undefined || branches(entry.value).length === 0) {
      const item = emptyMapping(span);
      paths.entries.set(path, { key: entry?.key ?? span, value: item });
      return [item];
    }
    return branches(entry.value);
  }

  hasIntegration(path: string, method: string): boolean {
    return this.operationsAt(path, method).some(({ mapping }) => hasIntegration(mapping));
  }

  /** Puts a security scheme where the body's version keeps them; what is there already is kept or replaced. */
  addScheme(name: string, scheme: Draft, span: Span, replace = true): void {
    const schemes = this.isVersion3
      ? child(child(this.root, 'components', span), 'securitySchemes', span)
      : child(this.root, 'securityDefinitions', span);
    if (replace || !schemes.entries.has(name)) schemes.entries.set(name, { key: span, value: toValue(scheme, span) });
  }

  /** Turns the API's own address off, in every place the body's version has for it. */
  disableEndpoint(disabled: Value): void {
    const key = 'x-amazon-apigateway-endpoint-configuration';
    const setting = { disableExecuteApiEndpoint: disabled };
    if (!this.isVersion3) return this.set(key, setting, disabled.span);
    const servers = itemsOf(entryOf(this.root, 'servers'));
    const changed = (servers.length > 0 ? servers : [emptyMapping(disabled.span)]).map((server) => {
      const entries = new Map(server.kind === 'mapping' ? server.entries : []);
      return {
        ...server,
        kind: 'mapping' as const,
        entries: entries.set(key, { key: disabled.span, value: toValue(setting, disabled.span) }),
      };
    });
    this.set('servers', changed, disabled.span);
  }

  /** Adds statements to the resource policy that are not there yet. */
  addPolicyStatements(drafts: readonly Draft[], span: Span): void {
    if (drafts.length === 0) return;
    if (this.#policy === undefined) {
      this.#policy = new Map();
      const existing = entryOf(entryOf(this.root, 'x-amazon-apigateway-policy'), 'Statement');
      for (const statement of itemsOf(existing)) this.#policy.set(JSON.stringify(plainValue(statement)), statement);
    }
    for (const draft of drafts) {
      const statement = toValue(draft, span);
      const text = JSON.stringify(plainValue(statement));
      if (!this.#policy.has(text)) this.#policy.set(text, statement);
    }
    this.set('x-amazon-apigateway-policy', { Version: '2012-10-17', Statement: [...this.#policy.values()] }, span);
  }

  set(key: string, value: Draft, span: Span): void {
    this.root.entries.set(key, { key: span, value: toValue(value, span) });
  }

  /** What is at the path becomes one branch of a condition. */
  makeConditional(path: string, condition: string): void {
    const paths = this.root.entries.get('paths')?.value;
    const entry = paths?.kind === 'mapping' ? (paths.entries as Map<string, Entry>).get(path) : undefined;
    if (entry === undefined || paths?.kind !== 'mapping') return;
    const { span } = entry.value;
    const value: Value = {
      kind: 'alternatives',
      condition,
      whenTrue: entry.value,
      whenFalse: { kind: 'absent', span },
      span,
    };
    (paths.entries as Map<string, Entry>).set(path, { key: entry.key, value });
  }
}

function operationsIn(path: string, item: OpenMapping): readonly Operation[] {
  return [...item.entries].flatMap(([method, { value }]) =>
    isMethod(method) ? branches(value).map((mapping) => ({ path, method: methodKey(method), mapping })) : [],
  );
}

export function hasIntegration(operation: OpenMapping): boolean {
  return isGiven(operation.entries.get('x-amazon-apigateway-integration')?.value);
}

/** `get`, `GET`, `any` → the key that OpenAPI has for it. */
export function methodKey(method: string): string {
  const lower = method.toLowerCase();
  return lower === 'any' ? anyMethod : lower;
}

export function isMethod(key: string): boolean {
  return methods.has(methodKey(key));
}

/** A new, empty mapping to be filled. */
function emptyMapping(span: Span): OpenMapping {
  return { kind: 'mapping', entries: new Map(), span };
}

/** The mapping at a key, made when it is missing. */
export function child(parent: OpenMapping, key: string, span: Span): OpenMapping {
  const [existing] = branches(parent.entries.get(key)?.value);
  if (existing !== undefined) return existing;
  const made = emptyMapping(span);
  parent.entries.set(key, { key: span, value: made });
  return made;
}

/** The mappings that a value is in one branch or another. Values come from `open`, so their entries are ours. */
function branches(value: Value | undefined): readonly OpenMapping[] {
  if (value === undefined) return [];
  if (value.kind === 'alternatives') return [...branches(value.whenTrue), ...branches(value.whenFalse)];
  return value.kind === 'mapping' ? [value as OpenMapping] : [];
}

/** A deep copy whose mappings may be changed; a value that is no mapping is an empty one. */
function open(value: Value): OpenMapping {
  return value.kind === 'mapping' ? openMapping(value.entries, value.span) : emptyMapping(value.span);
}

function openMapping(entries: ReadonlyMap<string, Entry>, span: Span): OpenMapping {
  return {
    kind: 'mapping',
    entries: new Map([...entries].map(([key, entry]) => [key, { key: entry.key, value: openValue(entry.value) }])),
    span,
  };
}

function openValue(value: Value): Value {
  if (value.kind === 'mapping') return openMapping(value.entries, value.span);
  if (value.kind === 'list') return list(value.items.map(openValue), value.span);
  if (value.kind === 'alternatives')
    return { ...value, whenTrue: openValue(value.whenTrue), whenFalse: openValue(value.whenFalse) };
  return value;
}

/** A draft as a value that may be changed later. */
export function openDraft(draft: Draft, span: Span): Value {
  return openValue(toValue(draft, span));
}

/** The body SAM starts from where the author gives none. */
export function emptyBody(version: Value | undefined, span: Span): Value {
  const info = {
    version: '1.0',
    title: {
      kind: 'unknown',
      reason: 'AWS::StackName is only known once deployed',
      name: 'AWS::StackName',
      span,
    } as const,
  };
  const isVersion3 = knownText(version)?.startsWith('3') === true;
  return toValue({ ...(isVersion3 ? { openapi: version } : { swagger: '2.0' }), info, paths: {} }, span);
}
