import type { Condition } from './condition.ts';
import { renderText } from './render-text.ts';
import type { Known, Resolved, Unresolved } from './resolved.ts';
import { bareNameOf, nameInArn, namePropertyOf } from './resource-names.ts';
import type { Resource, Stack } from './resource.ts';
import { Scenario } from './scenario.ts';
import { type Value, entryOf } from './value.ts';
import { ResourceView, type View, settle } from './view.ts';

/** A use of a resource by another: `path` is dotted, with `[]` for any list item. */
export interface Referrer {
  readonly resource: Resource;
  readonly path: string;
}

/** Stacks that belong together: a root template, its nested stacks, and those joined to it by imports. */
export interface Application {
  /** The root template's path. */
  readonly name: string;
  readonly stacks: readonly Stack[];
  readonly resources: ReadonlyMap<string, Resource>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly byType: ReadonlyMap<string, readonly Resource[]>;
  /** Resources by the ids of those they refer to, by reference, ARN or explicit name. */
  readonly referrers: ReadonlyMap<string, readonly Referrer[]>;
  /** Resource ids by `<type>|<name text>`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Joins stacks and resources into an application, with the indexes that make every look-up constant. */
export function createApplication(
  name: string,
  stacks: readonly Stack[],
  resources: readonly Resource[],
  conditions: ReadonlyMap<string, Condition>,
): Application {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const byType = new Map<string, Resource[]>();
  const names = new Map<string, string>();
  for (const resource of resources) {
    const same = byType.get(resource.type);
    if (same === undefined) byType.set(resource.type, [resource]);
    else same.push(resource);
    const text = nameOf(resource);
    if (text !== undefined && !names.has(`${resource.type}|${text}`)) names.set(`${resource.type}|${text}`, resource.id);
  }
  const referrers = indexReferrers(resources, names);
  return { name, stacks, resources: byId, conditions, byType, referrers, names };
}

function nameOf(resource: Resource): string | undefined {
  const property = namePropertyOf(resource.type);
  const value = property === undefined ? undefined : entryOf(resource.properties, property);
  return value === undefined ? undefined : renderText(value);
}

function indexReferrers(resources: readonly Resource[], names: ReadonlyMap<string, string>): Map<string, Referrer[]> {
  const referrers = new Map<string, Referrer[]>();
  for (const resource of resources) {
    const seen = new Set<string>();
    const note = (target: string, path: string): void => {
      if (target === resource.id || seen.has(`${target} ${path}`)) return;
      seen.add(`${target} ${path}`);
      const list = referrers.get(target);
      if (list === undefined) referrers.set(target, [{ resource, path }]);
      else list.push({ resource, path });
    };
    visitTargets(resource.properties, '', names, note);
    const bare = bareNameOf(resource.type);
    const target = bare === undefined ? undefined : namedBare(bare.type, entryOf(resource.properties, bare.property), names);
    if (bare !== undefined && target !== undefined) note(target, bare.property);
  }
  return referrers;
}

function visitTargets(
  value: Value,
  path: string,
  names: ReadonlyMap<string, string>,
  note: (target: string, path: string) => void,
): void {
  switch (value.kind) {
    case 'reference':
      return note(value.target, path);
    case 'list':
      for (const item of value.items) visitTargets(item, `${path}[]`, names, note);
      return;
    case 'mapping':
      for (const [key, entry] of value.entries)
        visitTargets(entry.value, path === '' ? key : `${path}.${key}`, names, note);
      return;
    case 'alternatives':
      visitTargets(value.whenTrue, path, names, note);
      return visitTargets(value.whenFalse, path, names, note);
    case 'template':
    case 'literal': {
      if (value.kind === 'template')
        for (const part of value.parts) if (typeof part !== 'string') visitTargets(part, path, names, note);
      const named = namedInArn(value, names);
      if (named !== undefined) note(named, path);
      return;
    }
    case 'dynamic':
    case 'unknown':
    case 'absent':
  }
}

function namedBare(type: string, value: Value | undefined, names: ReadonlyMap<string, string>): string | undefined {
  const text = value?.kind === 'literal' || value?.kind === 'template' ? renderText(value) : undefined;
  return text === undefined ? undefined : names.get(`${type}|${text}`);
}

function namedInArn(value: Value, names: ReadonlyMap<string, string>): string | undefined {
  if (value.kind === 'literal' && typeof value.value !== 'string') return undefined;
  const text = renderText(value);
  const named = text === undefined ? undefined : nameInArn(text);
  for (const type of named?.types ?? []) {
    const id = names.get(`${type}|${named?.name}`);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The application as it stands in one scenario: what controls and the graph look at. */
export class ApplicationView {
  readonly application: Application;
  readonly scenario: Scenario;
  readonly #views = new Map<string, ResourceView>();

  constructor(application: Application, scenario: Scenario = new Scenario(application.conditions)) {
    this.application = application;
    this.scenario = scenario;
  }

  /** The resources of these types that exist in this scenario, in source order. */
  resources(...types: readonly string[]): readonly ResourceView[] {
    const found: ResourceView[] = [];
    for (const type of types)
      for (const resource of this.application.byType.get(type) ?? []) {
        const view = this.resource(resource.id);
        if (view !== undefined) found.push(view);
      }
    return found;
  }

  /** The resource with this id, if it exists in this scenario. */
  resource(id: string): ResourceView | undefined {
    const resource = this.application.resources.get(id);
    if (resource === undefined) return undefined;
    if (resource.condition !== undefined && !this.scenario.decide(resource.condition)) return undefined;
    let view = this.#views.get(id);
    if (view === undefined) this.#views.set(id, (view = new ResourceView(this, resource)));
    return view;
  }

  /** The resource of a type that carries this explicit name. */
  named(type: string, name: string): ResourceView | undefined {
    const id = this.application.names.get(`${type}|${name}`);
    return id === undefined ? undefined : this.resource(id);
  }

  /**
   * The resources that refer to `target`, of the given type, from a property path that starts with
   * `path` (dotted, `[]` for any item); a resource is listed once.
   */
  referrers(target: ResourceView, type: string, path = ''): readonly ResourceView[] {
    const found = new Map<string, ResourceView>();
    for (const referrer of this.application.referrers.get(target.id) ?? []) {
      if (referrer.resource.type !== type || !startsWithPath(referrer.path, path)) continue;
      const view = this.resource(referrer.resource.id);
      // The reference may stand in the branch of a condition that does not hold here.
      if (view !== undefined && refersTo(view, path, target.id, this)) found.set(view.id, view);
    }
    return [...found.values()];
  }

  /** Everything that refers to `target` in this scenario, with the property path it does so from. */
  uses(target: ResourceView): readonly { readonly from: ResourceView; readonly path: string }[] {
    const found: { from: ResourceView; path: string }[] = [];
    for (const { resource, path } of this.application.referrers.get(target.id) ?? []) {
      const from = this.resource(resource.id);
      if (from !== undefined && refersTo(from, path, target.id, this)) found.push({ from, path });
    }
    return found;
  }

  /**
   * The resource that a value designates: by reference, by a text with a reference in it, by ARN, or,
   * for the given types, by its bare name. Known to be undefined when it is none of this application.
   */
  target(view: View, ...types: readonly string[]): Resolved<ResourceView | undefined> {
    const known = (value: ResourceView | undefined): Known<ResourceView | undefined> => ({
      kind: 'known',
      value,
      span: view.span,
      path: view.path,
    });
    const { value } = view;
    if (value.kind === 'absent') return known(undefined);
    if (value.kind === 'unknown') return { ...(view.text() as Unresolved), kind: 'unresolved', reason: value.reason };
    return known(this.#designated(value, types));
  }

  #designated(value: Value, types: readonly string[]): ResourceView | undefined {
    if (value.kind === 'reference') return this.resource(value.target);
    const named = namedInArn(value, this.application.names);
    if (named !== undefined) return this.resource(named);
    if (value.kind === 'template') {
      const inner = value.parts
        .filter((part) => typeof part !== 'string')
        .map((part) => (part.kind === 'reference' ? this.resource(part.target) : undefined))
        .filter((resource) => resource !== undefined);
      return inner.find(({ type }) => types.includes(type)) ?? inner[0];
    }
    const text = renderText(value);
    for (const type of types) {
      const found = text === undefined ? undefined : this.named(type, text);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function startsWithPath(path: string, prefix: string): boolean {
  if (prefix === '' || path === prefix) return true;
  return path.startsWith(prefix) && (path[prefix.length] === '.' || path[prefix.length] === '[');
}

/** The value at a path of keys that may hold dots themselves, such as the route `/.well-known/keys` of an API's body. */
function atWrittenPath(from: View, path: string): View {
  const { value } = from;
  if (path === '' || value.kind !== 'mapping') return path === '' ? from : from.at(path);
  let key = value.entries.has(path) ? path : undefined;
  for (let dot = path.lastIndexOf('.'); key === undefined && dot > 0; dot = path.lastIndexOf('.', dot - 1))
    if (value.entries.has(path.slice(0, dot))) key = path.slice(0, dot);
  return key === undefined ? from.at(path) : atWrittenPath(from.child(key), path.slice(key.length + 1));
}

function refersTo(from: ResourceView, path: string, target: string, app: ApplicationView): boolean {
  const plain = path.split('[]')[0] ?? '';
  const start = atWrittenPath(from, plain);
  const bare = bareNameOf(from.type);
  if (bare !== undefined && (plain === '' || plain === bare.property) && namedBare(bare.type, from.at(bare.property).value, app.application.names) === target) return true;
  let found = false;
  const look = (value: Value): void => {
    if (found) return;
    const settled = settle(value, app.scenario);
    if (settled.kind === 'list') settled.items.forEach(look);
    else if (settled.kind === 'mapping') for (const entry of settled.entries.values()) look(entry.value);
    else if (settled.kind === 'reference') found = settled.target === target;
    else if (settled.kind === 'literal' || settled.kind === 'template') {
      found = namedInArn(settled, app.application.names) === target;
      if (settled.kind === 'template') for (const part of settled.parts) typeof part === 'string' || look(part);
    }
  };
  look(start.value);
  return found;
}
