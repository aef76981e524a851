import type { ApplicationView } from './application.ts';
import { renderText } from './render-text.ts';
import type { Known, Resolved, Unresolved } from './resolved.ts';
import type { Resource } from './resource.ts';
import type { Scenario } from './scenario.ts';
import type { Span } from './span.ts';
import { type Value, literalText } from './value.ts';

/** Picks the branch of conditional values that holds in the scenario. */
export function settle(value: Value, scenario: Scenario): Exclude<Value, { kind: 'alternatives' }> {
  let settled = value;
  while (settled.kind === 'alternatives') {
    settled = scenario.decide(settled.condition) ? settled.whenTrue : settled.whenFalse;
  }
  return settled;
}

/**
 * A value as it stands in one scenario, with its place. The accessors answer `Resolved<T>`; what is
 * absent is known to be `undefined`, and its place is the nearest key that is there.
 */
export class View {
  readonly value: Exclude<Value, { kind: 'alternatives' }>;
  /** Place of the key, of the list item, or, when absent, of the nearest key above. */
  readonly span: Span;
  readonly path: string;
  readonly app: ApplicationView;
  /** True below a value that is not known: then nothing can be said of presence either. */
  readonly uncertain: boolean;

  constructor(app: ApplicationView, value: Value, span: Span, path: string, uncertain = false) {
    this.app = app;
    this.value = settle(value, app.scenario);
    this.span = span;
    this.path = path;
    this.uncertain = uncertain;
  }

  /** The value at a dotted path of property names below this one. */
  at(path: string): View {
    return path.split('.').reduce<View>((view, key) => view.child(key), this);
  }

  /** The value of one key, which may hold dots. */
  child(key: string): View {
    const path = this.path === '' ? key : `${this.path}.${key}`;
    const value = this.value;
    if (value.kind === 'mapping') {
      const entry = value.entries.get(key);
      if (entry === undefined) return new View(this.app, { kind: 'absent', span: this.below }, this.below, path);
      const view = new View(this.app, entry.value, entry.key, path);
      return view.value.kind === 'absent' ? new View(this.app, view.value, this.below, path) : view;
    }
    if (value.kind === 'absent' || value.kind === 'literal')
      return new View(this.app, { kind: 'absent', span: this.below }, this.below, path);
    const reason = value.kind === 'unknown' ? value.reason : 'its parent is not a mapping in the template';
    return new View(this.app, { kind: 'unknown', reason, span: this.span }, this.span, path, true);
  }

  /** Where something missing below this value would stand. */
  protected get below(): Span {
    return this.span;
  }

  /** Whether the property is given at all; an empty text or null counts as not given. */
  isSet(path?: string): Resolved<boolean> {
    const view = this.#pick(path);
    if (view.uncertain) return view.#unresolved();
    const { value } = view;
    return view.#known(!(value.kind === 'absent' || (value.kind === 'literal' && literalText(value) === '')));
  }

  /** The text, when all of it is known. */
  string(path?: string): Resolved<string | undefined> {
    const view = this.#pick(path);
    if (view.value.kind === 'absent') return view.#known(undefined);
    if (view.value.kind === 'literal') return view.#known(literalText(view.value));
    return view.#unresolved();
  }

  /** The text with `${…}` placeholders for what is filled in at deployment (see `renderText`). */
  text(path?: string): Resolved<string | undefined> {
    const view = this.#pick(path);
    if (view.value.kind === 'absent') return view.#known(undefined);
    const text = view.uncertain ? undefined : renderText(view.value);
    return text === undefined ? view.#unresolved() : view.#known(text);
  }

  /** The number; CloudFormation takes numeric text as well. */
  number(path?: string): Resolved<number | undefined> {
    const view = this.#pick(path);
    if (view.value.kind === 'absent') return view.#known(undefined);
    if (view.value.kind !== 'literal') return view.#unresolved();
    const text = literalText(view.value).trim();
    const number = text === '' ? Number.NaN : Number(text);
    return Number.isNaN(number) ? view.#unresolved(`"${text}" is not a number`) : view.#known(number);
  }

  /** The truth value; CloudFormation takes text and YAML 1.1's yes/no, on/off as well. */
  boolean(path?: string): Resolved<boolean | undefined> {
    const view = this.#pick(path);
    if (view.value.kind === 'absent') return view.#known(undefined);
    if (view.value.kind !== 'literal') return view.#unresolved();
    const text = literalText(view.value).trim().toLowerCase();
    if (['true', 'yes', 'on', 'y', '1'].includes(text)) return view.#known(true);
    if (['false', 'no', 'off', 'n', '0', ''].includes(text)) return view.#known(false);
    return view.#unresolved(`"${text}" is not a boolean`);
  }

  /** The list's items; none when absent, and a single value stands for a list of one, as in IAM. */
  items(path?: string): Resolved<readonly View[]> {
    const view = this.#pick(path);
    const { value } = view;
    if (value.kind === 'absent') return view.#known([]);
    if (value.kind === 'list') {
      const items = value.items
        .map((item, index) => new View(view.app, item, item.span, `${view.path}[${index}]`))
        .filter((item) => item.value.kind !== 'absent');
      return view.#known(items);
    }
    if (value.kind === 'unknown') return view.#unresolved();
    return view.#known([view]);
  }

  /** The mapping's keys and values in source order; none when absent. */
  entries(path?: string): Resolved<readonly (readonly [string, View])[]> {
    const view = this.#pick(path);
    const { value } = view;
    if (value.kind === 'absent') return view.#known([]);
    if (value.kind !== 'mapping') return view.#unresolved();
    const entries = [...value.entries.keys()]
      .map((key) => [key, view.child(key)] as const)
      .filter(([, child]) => child.value.kind !== 'absent');
    return view.#known(entries);
  }

  #pick(path: string | undefined): View {
    return path === undefined ? this : this.at(path);
  }

  #known<T>(value: T): Known<T> {
    return { kind: 'known', value, span: this.span, path: this.path };
  }

  #unresolved(reason = reasonOf(this.value)): Unresolved {
    return { kind: 'unresolved', reason, span: this.span, path: this.path };
  }
}

function reasonOf(value: Value): string {
  switch (value.kind) {
    case 'unknown':
      return value.reason;
    case 'reference':
    case 'template':
    case 'dynamic':
      return `${renderText(value)} is only known once deployed`;
    case 'list':
      return 'a list stands where one value is expected';
    case 'mapping':
      return 'a mapping stands where one value is expected';
    case 'literal':
      return `"${literalText(value)}" stands where a mapping is expected`;
    case 'alternatives':
    case 'absent':
      return 'the value is not there';
  }
}

/** A resource in one scenario. Paths start at its properties: `function.at('VpcConfig.SubnetIds')`. */
export class ResourceView extends View {
  readonly resource: Resource;

  constructor(app: ApplicationView, resource: Resource) {
    super(app, resource.properties, resource.span, '');
    this.resource = resource;
  }

  get id(): string {
    return this.resource.id;
  }

  get logicalId(): string {
    return this.resource.logicalId;
  }

  get type(): string {
    return this.resource.type;
  }

  /** A resource attribute beside `Properties`, such as `DeletionPolicy`. */
  attribute(name: string): View {
    const value = this.resource.attributes.get(name) ?? { kind: 'absent', span: this.span };
    return new View(this.app, value, value.span, name);
  }

  protected override get below(): Span {
    return this.resource.propertiesSpan;
  }
}
