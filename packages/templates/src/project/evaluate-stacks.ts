import { type Diagnostic, type Resource, type Stack, type Value, entryOf, literalText, renderText } from '@aspis/model';
import { type EvaluatedTemplate, evaluateTemplate } from '../cloudformation/evaluate-template.ts';
import type { CdkStack } from '../cdk/assembly.ts';
import { limits } from '../source/limits.ts';
import { handedDown } from './hand-down.ts';
import type { LoadedTemplate } from './load-template.ts';
import type { Located } from './local-files.ts';
import { folderOf } from './source-tree.ts';

/** A template as deployed once, with the nested stacks that it deploys, by logical id. */
export interface StackInstance {
  readonly template: LoadedTemplate;
  readonly evaluated: EvaluatedTemplate;
  readonly children: ReadonlyMap<string, StackInstance>;
}

export interface StackOptions {
  /** Values for the root stack's parameters. */
  readonly given: ReadonlyMap<string, Value>;
  readonly locate: (folder: string, location: string) => Located;
  /** The template in a file, whether or not it was scanned by itself. */
  readonly load: (file: string, cdk: CdkStack | undefined) => LoadedTemplate | undefined;
  /** What the format makes of an evaluated template: SAM's transform, for one. */
  readonly transform: (evaluated: EvaluatedTemplate, template: LoadedTemplate) => EvaluatedTemplate;
  readonly importValue: (name: string, file: string) => Value | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

const nestedTypes: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/** Evaluates a root template and, with the parameter values it gives them, the local templates it nests. */
export function evaluateStacks(template: LoadedTemplate, options: StackOptions): StackInstance {
  return new Evaluator(options).evaluate(template, { id: template.file, given: options.given, chain: [template.file] });
}

interface Place {
  readonly id: string;
  readonly parent?: string;
  readonly given: ReadonlyMap<string, Value>;
  /** The files from the root to this one. */
  readonly chain: readonly string[];
}

class Evaluator {
  readonly #options: StackOptions;
  readonly #budget = { left: limits.work };
  #stacks = 0;

  constructor(options: StackOptions) {
    this.#options = options;
  }

  evaluate(template: LoadedTemplate, place: Place): StackInstance {
    const { importValue, report, transform } = this.#options;
    // Undefined while a child is being evaluated: its own outputs cannot be among its parameters.
    const started = new Map<string, StackInstance | undefined>();
    const child = (logicalId: string, raw: Value, evaluate: (raw: Value) => Value): StackInstance | undefined => {
      if (started.has(logicalId)) return started.get(logicalId);
      started.set(logicalId, undefined);
      const instance = this.#child(logicalId, raw, evaluate, template, place);
      started.set(logicalId, instance);
      return instance;
    };
    const root = template.root ?? {
      kind: 'mapping',
      entries: new Map(),
      span: { file: template.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    };
    const evaluated = evaluateTemplate(root, {
      stackId: place.id,
      file: template.file,
      ...(place.parent === undefined ? {} : { parent: place.parent }),
      given: place.given,
      importValue: (name) => importValue(name, template.file),
      nestedOutputs: (logicalId, raw, evaluate) => child(logicalId, raw, evaluate)?.evaluated.stack.outputs,
      budget: this.#budget,
      report,
    });
    const section = entryOf(root, 'Resources');
    const children = new Map<string, StackInstance>();
    for (const { logicalId, type } of evaluated.resources) {
      const raw = nestedTypes.has(type) ? entryOf(section, logicalId) : undefined;
      const instance = raw === undefined ? undefined : child(logicalId, raw, evaluated.evaluate);
      if (instance !== undefined) children.set(logicalId, instance);
    }
    return { template, evaluated: transform(evaluated, template), children };
  }

  #child(
    logicalId: string,
    raw: Value,
    evaluate: (raw: Value) => Value,
    parent: LoadedTemplate,
    place: Place,
  ): StackInstance | undefined {
    const property = nestedTypeOf(raw);
    if (property === undefined) return undefined;
    const properties = entryOf(raw, 'Properties');
    const template = this.#templateOf(logicalId, raw, property, evaluate, parent, place);
    if (template === undefined) return undefined;
    const parameters = entryOf(properties, 'Parameters');
    const given = parameters === undefined ? undefined : evaluate(parameters);
    return this.evaluate(template, {
      id: `${place.id}/${logicalId}`,
      parent: place.id,
      given: new Map([...pseudoParameters(place.given), ...givenValues(given, place.id)]),
      chain: [...place.chain, template.file],
    });
  }

  #templateOf(
    logicalId: string,
    raw: Value,
    property: string,
    evaluate: (raw: Value) => Value,
    parent: LoadedTemplate,
    place: Place,
  ): LoadedTemplate | undefined {
    const location = entryOf(entryOf(raw, 'Properties'), property);
    const span = location?.span ?? raw.span;
    const report = (code: string, level: 'error' | 'warning', message: string): undefined => {
      this.#options.report({ code, level, span, message });
    };
    const asset = parent.cdk?.nestedTemplate(raw);
    const evaluated = location === undefined ? undefined : evaluate(location);
    const text = asset === undefined && evaluated !== undefined ? renderText(evaluated) : undefined;
    const located: Located =
      asset !== undefined
        ? { kind: 'file', path: asset }
        : text === undefined
          ? { kind: 'remote' }
          : this.#options.locate(folderOf(parent.file), text);
    if (located.kind === 'remote')
      return report(
        'nested-stack',
        'warning',
        `The template of the nested stack "${logicalId}" is not in this project; its resources are not seen here.`,
      );
    if (located.kind !== 'file')
      return report(
        'nested-stack',
        'error',
        `The template of the nested stack "${logicalId}", "${text}", does not exist.`,
      );
    const { path } = located;
    if (place.chain.includes(path))
      return report(
        'nested-stack',
        'error',
        `The nested stack "${logicalId}" contains itself: ${[...place.chain, path].join(' → ')}.`,
      );
    if (place.chain.length > limits.nestedStacks)
      return report('too-large', 'error', `Stacks are nested more than ${limits.nestedStacks} levels deep here.`);
    if (++this.#stacks > limits.stacksPerRoot)
      return report('too-large', 'error', `More than ${limits.stacksPerRoot} stacks are nested below one template.`);
    const template = this.#options.load(path, parent.cdk);
    if (template?.root === undefined)
      return report(
        'nested-stack',
        'error',
        `"${path}", the template of the nested stack "${logicalId}", could not be read.`,
      );
    return template;
  }
}

function nestedTypeOf(raw: Value): string | undefined {
  const type = entryOf(raw, 'Type');
  return type?.kind === 'literal' ? nestedTypes.get(literalText(type)) : undefined;
}

/** The unevaluated locations of the templates that this one nests. */
export function nestedLocations(root: Value): readonly Value[] {
  const section = entryOf(root, 'Resources');
  if (section?.kind !== 'mapping') return [];
  return [...section.entries.values()].flatMap(({ value }) => {
    const property = nestedTypeOf(value);
    const location = property === undefined ? undefined : entryOf(entryOf(value, 'Properties'), property);
    return location === undefined ? [] : [location];
  });
}

/** Region, account and partition are the parent's; the stack's name and id are not. */
function pseudoParameters(given: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...given].filter(
    ([name]) => name.startsWith('AWS::') && name !== 'AWS::StackName' && name !== 'AWS::StackId',
  );
}

function givenValues(parameters: Value | undefined, stack: string): readonly (readonly [string, Value])[] {
  if (parameters?.kind !== 'mapping') return [];
  return [...parameters.entries].map(([name, { value }]) => [name, handedDown(value, stack)] as const);
}

/** Everything that is deployed below and with the instance, each resource under the conditions of the stacks round it. */
export function flatten(instance: StackInstance): {
  readonly stacks: readonly Stack[];
  readonly resources: readonly Resource[];
  readonly conditions: EvaluatedTemplate['conditions'];
} {
  const stacks: Stack[] = [];
  const resources: Resource[] = [];
  const conditions = new Map<
    string,
    EvaluatedTemplate['conditions'] extends ReadonlyMap<string, infer C> ? C : never
  >();
  const combine = (outer: string | undefined, inner: string | undefined): string | undefined => {
    if (outer === undefined || inner === undefined) return outer ?? inner;
    const both = `${outer} and ${inner.slice(inner.indexOf('#') + 1)}`;
    conditions.set(both, { kind: 'and', operands: [outer, inner].map((id) => ({ kind: 'condition', id })) });
    return both;
  };
  const visit = ({ evaluated, children }: StackInstance, outer: string | undefined): void => {
    stacks.push(evaluated.stack);
    for (const [id, condition] of evaluated.conditions) conditions.set(id, condition);
    for (const resource of evaluated.resources) {
      const condition = combine(outer, resource.condition);
      resources.push(condition === undefined ? resource : { ...resource, condition });
      const child = children.get(resource.logicalId);
      if (child !== undefined) visit(child, condition);
    }
  };
  visit(instance, undefined);
  return { stacks, resources, conditions };
}
