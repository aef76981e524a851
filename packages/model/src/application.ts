import type { Condition } from './condition.ts';
import { renderText } from './render-text.ts';
import type { Known, Resolved, Unresolved } from './resolved.ts';
import { nameInArn, namePropertyOf, plainName, typeNamedAt } from './resource-names.ts';
import type { Resource, Stack } from './resource.ts';
import { Scenario } from './scenario.ts';
import { type Value, entryOf } from './value.ts';
import { ResourceView, type View, settle } from './view.ts';

/** A use of a resource by another: `path` is dotted, with `[]` for any list item. */
export interface Referrer {
  readonly resource: Resource;
  readonly path: string;
  /** The keys and list positions that lead to the value which refers; conditions are passed through. */
  readonly steps: readonly (string | number)[];
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
  /** Ids of the resources that carry a name, by `<type>|<name text>`; several where conditions or stacks keep them apart. */
  readonly names: ReadonlyMap<string, readonly string[]>;
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
  const names = new Map<string, string[]>();
  for (const resource of resources) {
    add(byType, resource.type, resource);
    const text = nameOf(resource);
    if (text !== undefined) add(names, `${resource.type}|${text}`, resource.id);
  }
  const referrers = indexReferrers(resources, names);
  return { name, stacks, resources: byId, conditions, byType, referrers, names };
}

function add<T>(index: Map<string, T[]>, key: string, item: T): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [item]);
  else list.push(item);
}

function nameOf(resource: Resource): string | undefined {
  const property = namePropertyOf(resource.type);
  const value = property === undefined ? undefined : entryOf(resource.properties, property);
  return value === undefined ? undefined : renderText(value);
}

function indexReferrers(resources: readonly Resource[], names: Application['names']): Map<string, Referrer[]> {
  const referrers = new Map<string, Referrer[]>();
  for (const resource of resources) {
    const steps: (string | number)[] = [];
    const note = (target: string, path: string): void => {
      if (target !== resource.id) add(referrers, target, { resource, path, steps: [...steps] });
    };
    const visit = (value: Value, path: string): void => {
      switch (value.kind) {
        case 'reference':
          return note(value.target, path);
        case 'list':
          for (const [index, item] of value.items.entries()) {
            steps.push(index);
            visit(item, `${path}[]`);
            steps.pop();
          }
          return;
        case 'mapping':
          for (const [key, entry] of value.entries) {
            steps.push(key);
            visit(entry.value, path === '' ? key : `${path}.${key}`);
            steps.pop();
          }
          return;
        case 'alternatives':
          visit(value.whenTrue, path);
          return visit(value.whenFalse, path);
        case 'template':
        case 'literal':
          if (value.kind === 'template')
            for (const part of value.parts) if (typeof part !== 'string') visit(part, path);
          for (const id of idsNamedBy(value, typeNamedAt(resource.type, path), names)) note(id, path);
          return;
        case 'dynamic':
        case 'unknown':
        case 'absent':
      }
    };
    visit(resource.properties, '');
  }
  return referrers;
}

/** The resources whose name stands in the text: in an ARN, or, where the property takes a bare name, as the text itself. */
function idsNamedBy(value: Value, bareType: string | undefined, names: Application['names']): readonly string[] {
  if (value.kind === 'literal' && typeof value.value !== 'string') return [];
  const text = renderText(value);
  if (text === undefined) return [];
  const inArn = nameInArn(text);
  for (const type of inArn?.types ?? []) {
    const ids = names.get(`${type}|${inArn?.name}`);
    if (ids !== undefined) return ids;
  }
  return bareType === undefined ? [] : (names.get(`${bareType}|${plainName(bareType, text)}`) ?? []);
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
    return this.#firstOf(this.application.names.get(`${type}|${name}`) ?? []);
  }

  /** The first that exists in this scenario; of namesakes in several stacks, one that is near. */
  #firstOf(ids: readonly string[], isNear: (resource: Resource) => boolean = () => true): ResourceView | undefined {
    const existing = ids.map((id) => this.resource(id)).filter((resource) => resource !== undefined);
    return existing.find(({ resource }) => isNear(resource)) ?? existing[0];
  }

  /**
   * The resources that refer to `target`, of the given type, from a property path that starts with
   * `path` (dotted, `[]` for any item); a resource is listed once, and no more than `most` of them.
   */
  referrers(target: ResourceView, type: string, path = '', most = Number.POSITIVE_INFINITY): readonly ResourceView[] {
    const found = new Map<string, ResourceView>();
    for (const referrer of referrersOfType(this.application, target.id, type)) {
      if (found.size >= most) break;
      if (!startsWithPath(referrer.path, path)) continue;
      const view = this.resource(referrer.resource.id);
      // The reference may stand in the branch of a condition that does not hold here.
      if (view !== undefined && !found.has(view.id) && this.#refersTo(view, referrer, target.id))
        found.set(view.id, view);
    }
    return [...found.values()];
  }

  /** Everything that refers to `target` in this scenario, with the property path it does so from. */
  uses(target: ResourceView): readonly { readonly from: ResourceView; readonly path: string }[] {
    const found = new Map<string, { from: ResourceView; path: string }>();
    for (const referrer of this.application.referrers.get(target.id) ?? []) {
      const { resource, path } = referrer;
      const key = `${resource.id} ${path}`;
      const from = found.has(key) ? undefined : this.resource(resource.id);
      if (from !== undefined && this.#refersTo(from, referrer, target.id)) found.set(key, { from, path });
    }
    return [...found.values()];
  }

  /** Whether the value at the referrer's place, as it stands in this scenario, refers to the target. */
  #refersTo(from: ResourceView, { steps, path }: Referrer, target: string): boolean {
    let value: Value | undefined = settle(from.resource.properties, this.scenario);
    for (const step of steps) {
      const inner: Value | undefined = typeof step === 'number' ? itemOf(value, step) : entryOf(value, step);
      value = inner === undefined ? undefined : settle(inner, this.scenario);
    }
    return value !== undefined && this.#mentions(value, target, from, path);
  }

  #mentions(value: Value, target: string, from: ResourceView, path: string): boolean {
    const settled = settle(value, this.scenario);
    if (settled.kind === 'reference') return settled.target === target;
    if (settled.kind !== 'literal' && settled.kind !== 'template') return false;
    const ids = idsNamedBy(settled, typeNamedAt(from.type, path), this.application.names);
    if (ids.includes(target) && this.#firstOf(ids, ({ stack }) => stack === from.resource.stack)?.id === target)
      return true;
    return (
      settled.kind === 'template' &&
      settled.parts.some((part) => typeof part !== 'string' && this.#mentions(part, target, from, path))
    );
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
    return known(this.#designated(value, types, view.span.file));
  }

  #designated(value: Value, types: readonly string[], file: string): ResourceView | undefined {
    if (value.kind === 'reference') return this.resource(value.target);
    for (const type of types.length === 0 ? [undefined] : types) {
      const named = this.#firstOf(idsNamedBy(value, type, this.application.names), ({ span }) => span.file === file);
      if (named !== undefined) return named;
    }
    const inner = this.#referencesIn(value);
    return inner.find(({ type }) => types.includes(type)) ?? inner[0];
  }

  /** The resources that a text has references to in it. */
  #referencesIn(value: Value): readonly ResourceView[] {
    if (value.kind !== 'template') return [];
    return value.parts.flatMap((part) => {
      if (typeof part === 'string') return [];
      const settled = settle(part, this.scenario);
      const target = settled.kind === 'reference' ? this.resource(settled.target) : undefined;
      return target === undefined ? this.#referencesIn(settled) : [target];
    });
  }
}

function itemOf(value: Value | undefined, index: number): Value | undefined {
  return value?.kind === 'list' ? value.items[index] : undefined;
}

const byReferrerType = new WeakMap<readonly Referrer[], ReadonlyMap<string, readonly Referrer[]>>();

/** A role may have thousands of functions and one policy: who asks for the policy does not pass over the functions. */
function referrersOfType(application: Application, target: string, type: string): readonly Referrer[] {
  const all = application.referrers.get(target);
  if (all === undefined) return [];
  let byType = byReferrerType.get(all);
  if (byType === undefined) byReferrerType.set(all, (byType = groupByType(all)));
  return byType.get(type) ?? [];
}

function groupByType(referrers: readonly Referrer[]): ReadonlyMap<string, readonly Referrer[]> {
  const groups = new Map<string, Referrer[]>();
  for (const referrer of referrers) {
    const group = groups.get(referrer.resource.type);
    if (group === undefined) groups.set(referrer.resource.type, [referrer]);
    else group.push(referrer);
  }
  return groups;
}

function startsWithPath(path: string, prefix: string): boolean {
  if (prefix === '' || path === prefix) return true;
  return path.startsWith(prefix) && (path[prefix.length] === '.' || path[prefix.length] === '[');
}
