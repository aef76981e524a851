import {
  type Condition,
  type Diagnostic,
  type Resource,
  type Span,
  type Unknown,
  type Value,
  reference,
} from '@aspis/model';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';
import { ApiDrafts } from './api/api-draft.ts';
import { type Draft, type DraftMapping, toValue } from './draft.ts';
import { withGlobals } from './globals.ts';

/** A resource to be made in place of, or because of, one that the author wrote. */
export interface Made {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: DraftMapping | Value;
  /** Place of what asked for it; the SAM resource's logical id when left out. */
  readonly span?: Span;
  /** The condition's id; the SAM resource's when left out, none when `null`. */
  readonly condition?: string | null | undefined;
  readonly attributes?: Readonly<Record<string, Draft>>;
}

/** What a SAM resource says of its own deletion holds for all that it makes. */
const inheritedAttributes = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** The state of one template's expansion: what the author wrote, and what has been made of it so far. */
export class Expansion {
  readonly stack: string;
  /** The author's resources with `Globals` merged in, by logical id. */
  readonly source: Map<string, Resource>;
  /** What the template becomes, by logical id. */
  readonly made = new Map<string, Resource>();
  readonly conditions: Map<string, Condition>;
  /** What SAM's own references mean: `MyFunction.Alias` → the logical id of the alias. */
  readonly aliases = new Map<string, string>();
  /** The APIs that events add routes to. */
  readonly apis = new ApiDrafts(this);
  /** The partition that SAM writes into ARNs. */
  readonly partition: string;
  readonly #evaluate: EvaluatedTemplate['evaluate'];
  readonly #globals: Value | undefined;
  readonly #pseudoParameters = new Map<string, Value>();
  readonly #report: (diagnostic: Diagnostic) => void;

  constructor(template: EvaluatedTemplate, resources: readonly Resource[], report: (diagnostic: Diagnostic) => void) {
    this.stack = template.stack.id;
    this.source = new Map(resources.map((resource) => [resource.logicalId, resource]));
    this.conditions = new Map(template.conditions);
    this.partition = partitionOf(template);
    this.#evaluate = template.evaluate;
    this.#globals = template.globals;
    this.#report = report;
  }

  /** Makes a resource because of `from`. A logical id that is taken is the author's to mend. */
  add(from: Resource, made: Made): Resource {
    const span = made.span ?? from.span;
    const condition = made.condition === undefined ? from.condition : (made.condition ?? undefined);
    const properties = toValue(made.properties, span);
    const attributes = new Map<string, Value>();
    for (const name of inheritedAttributes) {
      const inherited = from.attributes.get(name);
      if (inherited !== undefined) attributes.set(name, inherited);
    }
    for (const [name, draft] of Object.entries(made.attributes ?? {}))
      if (draft !== undefined) attributes.set(name, toValue(draft, span));
    const resource: Resource = {
      id: `${this.stack}/${made.logicalId}`,
      logicalId: made.logicalId,
      type: made.type,
      stack: this.stack,
      span,
      // What is missing in a resource that nothing but the SAM resource asked for is missing among its properties.
      propertiesSpan: made.logicalId === from.logicalId || made.span === undefined ? from.propertiesSpan : span,
      properties,
      ...(condition === undefined ? {} : { condition }),
      attributes,
      origin: originOf(from),
    };
    const taken = this.made.get(made.logicalId) ?? this.source.get(made.logicalId);
    if (taken !== undefined && made.logicalId !== from.logicalId && taken.type !== made.type)
      this.warn(span, `This makes a resource "${made.logicalId}", but the template has another one of that name.`);
    this.made.set(made.logicalId, resource);
    return resource;
  }

  /** `Ref`, or `Fn::GetAtt` with an attribute, of a resource of this template. */
  refer(logicalId: string, attribute: string | undefined, span: Span): Value {
    return reference(`${this.stack}/${logicalId}`, attribute, span);
  }

  /** The logical id that a `Ref` or `Fn::GetAtt` names, or a literal text taken as one. */
  logicalIdOf(value: Value | undefined): string | undefined {
    if (value?.kind !== 'reference') return undefined;
    const prefix = `${this.stack}/`;
    return value.target.startsWith(prefix) ? value.target.slice(prefix.length) : undefined;
  }

  /** The author's resource that a `Ref` or `Fn::GetAtt` names. */
  sourceBehind(value: Value | undefined): Resource | undefined {
    return this.source.get(this.logicalIdOf(value) ?? '');
  }

  /** The resource with what `Globals` says of its type. */
  withGlobals(resource: Resource): Resource {
    return withGlobals(resource, this.#globals);
  }

  /** What the user gives for a pseudo parameter that SAM writes into texts, such as the region. */
  pseudoParameter(value: Unknown): Value {
    const { name } = value;
    if (name?.startsWith('AWS::') !== true || name === 'AWS::NoValue') return value;
    let given = this.#pseudoParameters.get(name);
    if (given === undefined)
      this.#pseudoParameters.set(name, (given = this.#evaluate(toValue({ Ref: name }, value.span))));
    return given;
  }

  /** What a reference to `MyFunction.Alias`, by `Ref` or by `Fn::Sub` and `Fn::GetAtt`, really points to. */
  resolveAlias(
    target: string,
    attribute: string | undefined,
  ): readonly [target: string, attribute: string | undefined] {
    const prefix = `${this.stack}/`;
    if (this.aliases.size === 0 || !target.startsWith(prefix)) return [target, attribute];
    const logicalId = target.slice(prefix.length);
    const direct = this.aliases.get(logicalId);
    if (direct !== undefined) return [`${prefix}${direct}`, attribute];
    const [first, ...rest] = attribute?.split('.') ?? [];
    const behind = first === undefined ? undefined : this.aliases.get(`${logicalId}.${first}`);
    return behind === undefined
      ? [target, attribute]
      : [`${prefix}${behind}`, rest.length === 0 ? undefined : rest.join('.')];
  }

  /** The id of a condition that holds when all of these do; undefined when none is given. */
  allOf(...ids: readonly (string | undefined)[]): string | undefined {
    return this.#join(
      'and',
      ids.filter((id) => id !== undefined),
    );
  }

  /** The id of a condition that holds when one of these does; undefined when one of them is always true. */
  anyOf(ids: readonly (string | undefined)[]): string | undefined {
    return ids.includes(undefined)
      ? undefined
      : this.#join(
          'or',
          ids.filter((id) => id !== undefined),
        );
  }

  not(id: string): string {
    const name = `${this.stack}#NOT${id.slice(id.indexOf('#') + 1)}`;
    this.conditions.set(name, { kind: 'not', operand: { kind: 'condition', id } });
    return name;
  }

  #join(kind: 'and' | 'or', given: readonly string[]): string | undefined {
    const ids = [...new Set(given)];
    if (ids.length < 2) return ids[0];
    const names = ids.map((id) => id.slice(id.indexOf('#') + 1));
    const name = `${this.stack}#${names.join(kind === 'and' ? ' and ' : ' or ')}`;
    this.conditions.set(name, { kind, operands: ids.map((id) => ({ kind: 'condition', id })) });
    return name;
  }

  /** Something that SAM refuses: what we make of it is a best guess. */
  warn(span: Span, message: string, hint?: string): void {
    this.#report({ code: 'sam-refuses', level: 'warning', span, message, ...(hint === undefined ? {} : { hint }) });
  }
}

function originOf(resource: Resource): NonNullable<Resource['origin']> {
  return { type: resource.type, logicalId: resource.logicalId, span: resource.span };
}

/** Where the region is given, its partition; China and GovCloud have their own. */
function partitionOf(template: EvaluatedTemplate): string {
  const span = { file: template.stack.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const region = template.evaluate(toValue({ Ref: 'AWS::Region' }, span));
  const text = region.kind === 'literal' ? String(region.value) : '';
  if (text.startsWith('cn-')) return 'aws-cn';
  return text.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
