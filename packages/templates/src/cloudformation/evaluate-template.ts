import {
  type Condition,
  type Diagnostic,
  type Entry,
  type Parameter,
  type Resource,
  type Span,
  type Stack,
  type Value,
  entryOf,
  literalText,
  renderText,
} from '@aspis/model';
import { declareConditions, singleEntry } from './conditions.ts';
import { type Context, type WorkBudget, warn } from './context.ts';
import { unrollLoops } from './for-each.ts';
import { intrinsics } from './intrinsics.ts';
import { limits } from '../source/limits.ts';
import { withDynamicReferences } from './text.ts';

/** A template with its intrinsic functions evaluated, before any transform. */
export interface EvaluatedTemplate {
  readonly stack: Stack;
  readonly resources: readonly Resource[];
  readonly conditions: ReadonlyMap<string, Condition>;
  /** The `Globals` section of SAM, evaluated. */
  readonly globals: Value | undefined;
  readonly transforms: readonly string[];
  /** Evaluates raw template text that a transform brings in, such as an OpenAPI file. */
  readonly evaluate: (raw: Value) => Value;
}

export interface EvaluateOptions {
  /** Root stacks: the file's path. */
  readonly stackId: string;
  readonly file: string;
  readonly parent?: string;
  readonly given: ReadonlyMap<string, Value>;
  readonly importValue: (name: string) => Value | undefined;
  /** The outputs of the nested stack that a resource stands for, where its template is at hand. */
  readonly nestedOutputs?: (
    logicalId: string,
    resource: Value,
    evaluate: (raw: Value) => Value,
  ) => Stack['outputs'] | undefined;
  /** What is left of the work that the stacks of one root may cause together. */
  readonly budget?: WorkBudget;
  readonly report: (diagnostic: Diagnostic) => void;
}

const resourceAttributes = [
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'UpdatePolicy',
  'CreationPolicy',
  'Metadata',
  'Connectors',
  'IgnoreGlobals',
];

/** Evaluates a parsed template. What it cannot know becomes unknown values; what it cannot read, diagnostics. */
export function evaluateTemplate(raw: Value, options: EvaluateOptions): EvaluatedTemplate {
  const root = unrollLoops(raw, options.report);
  const resourcesSection = entryOf(root, 'Resources');
  const parameters = readParameters(entryOf(root, 'Parameters'));
  const conditions = new Map<string, Condition>();
  const context: Context = {
    stack: options.stackId,
    file: options.file,
    parameters,
    given: options.given,
    mappings: entryOf(root, 'Mappings'),
    conditions,
    resourceNames: new Set(resourcesSection?.kind === 'mapping' ? resourcesSection.entries.keys() : []),
    importValue: options.importValue,
    nestedOutput: (logicalId, output) => {
      const resource = entryOf(resourcesSection, logicalId);
      const value =
        resource === undefined
          ? undefined
          : options.nestedOutputs?.(logicalId, resource, context.evaluate)?.get(output)?.value;
      // An output is a text, or a list where the author leaves the joining to CloudFormation.
      return value?.kind === 'mapping' ? undefined : value;
    },
    budget: options.budget ?? { left: limits.work },
    evaluate: (value) => evaluate(value, context),
    report: options.report,
  };
  declareConditions(entryOf(root, 'Conditions'), context);
  const globals = entryOf(root, 'Globals');
  const transforms = readTransforms(entryOf(root, 'Transform'));
  return {
    stack: {
      id: options.stackId,
      file: options.file,
      format: transforms.some((name) => name.startsWith('AWS::Serverless')) ? 'sam' : 'cloudformation',
      parameters,
      outputs: readOutputs(entryOf(root, 'Outputs'), context),
      ...(options.parent === undefined ? {} : { parent: options.parent }),
    },
    resources: readResources(resourcesSection, context),
    conditions,
    globals: globals === undefined ? undefined : evaluate(globals, context),
    transforms,
    evaluate: context.evaluate,
  };
}

function evaluate(value: Value, context: Context): Value {
  if (!spend(1, value, context))
    return { kind: 'unknown', reason: 'the template causes too much work', span: value.span };
  if (value.kind === 'literal') return withDynamicReferences(value);
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => evaluate(item, context)) };
  if (value.kind !== 'mapping') return value;
  const call = singleEntry(value);
  if (call !== undefined) {
    const [name, argument] = call;
    const intrinsic = intrinsics.get(name);
    // The call's own place is wanted, not its argument's: it is where the value stands.
    if (intrinsic !== undefined) {
      const result = intrinsic(argument, context);
      spend(weightOf(result), value, context);
      return { ...result, span: value.span };
    }
    if (name.startsWith('Fn::') && !isConditionFunction(name)) return unknownFunction(name, value.span, context);
  }
  const entries = new Map<string, Entry>();
  for (const [name, entry] of value.entries) {
    const item = evaluate(entry.value, context);
    if (item.kind !== 'absent') entries.set(name, { key: entry.key, value: item });
  }
  return { ...value, entries };
}

/** False when the template's budget is used up, which is reported once. */
function spend(amount: number, value: Value, context: Context): boolean {
  const { budget } = context;
  if (budget.left < 0) return false;
  budget.left -= amount;
  if (budget.left >= 0) return true;
  const message = 'Evaluating this template takes too much work; values from here on are not known.';
  context.report({ code: 'too-large', level: 'error', span: value.span, message });
  return false;
}

/** What a function's result holds, besides what was evaluated on the way to it. */
function weightOf(value: Value): number {
  if (value.kind === 'template') return value.parts.length;
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + weightOf(item), 1);
  if (value.kind === 'alternatives') return 1 + weightOf(value.whenTrue) + weightOf(value.whenFalse);
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value.length / 100 : 1;
}

function isConditionFunction(name: string): boolean {
  return [
    'Fn::And',
    'Fn::Or',
    'Fn::Not',
    'Fn::Equals',
    'Fn::Contains',
    'Fn::EachMemberIn',
    'Fn::EachMemberEquals',
  ].includes(name);
}

function unknownFunction(name: string, span: Span, context: Context): Value {
  const reason =
    name === 'Fn::Transform'
      ? 'a macro fills this in at deployment'
      : `${name} is not an intrinsic function that Aspis knows`;
  warn(
    context,
    name === 'Fn::Transform' ? 'macro' : 'unknown-function',
    span,
    `${reason[0]?.toUpperCase()}${reason.slice(1)}.`,
  );
  return { kind: 'unknown', reason, span };
}

function readTransforms(value: Value | undefined): readonly string[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items
    .map((item) => entryOf(item, 'Name') ?? item)
    .map((item) => (item.kind === 'literal' ? literalText(item) : ''));
}

function readParameters(section: Value | undefined): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  if (section?.kind !== 'mapping') return parameters;
  for (const [name, { key, value }] of section.entries) {
    const type = entryOf(value, 'Type');
    const noEcho = entryOf(value, 'NoEcho');
    const fallback = entryOf(value, 'Default');
    const allowed = entryOf(value, 'AllowedValues');
    parameters.set(name, {
      name,
      type: type?.kind === 'literal' ? literalText(type) : 'String',
      noEcho: noEcho?.kind === 'literal' && ['true', 'yes', 'on'].includes(literalText(noEcho).toLowerCase()),
      ...(fallback === undefined ? {} : { default: withDynamicReferences(fallback) }),
      ...(allowed?.kind === 'list' ? { allowedValues: allowed.items.map((item) => renderText(item) ?? '') } : {}),
      span: key,
    });
  }
  return parameters;
}

function readOutputs(section: Value | undefined, context: Context): Stack['outputs'] {
  const outputs = new Map<string, { value: Value; span: Span; exportName?: Value }>();
  if (section?.kind !== 'mapping') return outputs;
  for (const [name, { key, value }] of section.entries) {
    const output = entryOf(value, 'Value');
    if (output === undefined) continue;
    const exportName = entryOf(entryOf(value, 'Export'), 'Name');
    outputs.set(name, {
      value: evaluate(output, context),
      span: key,
      ...(exportName === undefined ? {} : { exportName: evaluate(exportName, context) }),
    });
  }
  return outputs;
}

function readResources(section: Value | undefined, context: Context): readonly Resource[] {
  if (section === undefined) return [];
  if (section.kind === 'literal' && section.value === null) {
    context.report({
      code: 'resources-section',
      level: 'warning',
      span: section.span,
      message: 'The Resources section is empty.',
    });
    return [];
  }
  if (section.kind !== 'mapping') {
    context.report({
      code: 'resources-section',
      level: 'error',
      span: section.span,
      message: 'The Resources section is not a mapping.',
    });
    return [];
  }
  const resources: Resource[] = [];
  for (const [logicalId, { key, value }] of section.entries) {
    const resource = readResource(logicalId, key, value, context);
    if (resource !== undefined) resources.push(resource);
  }
  return resources;
}

function readResource(logicalId: string, span: Span, value: Value, context: Context): Resource | undefined {
  const type = entryOf(value, 'Type');
  if (value.kind !== 'mapping' || type?.kind !== 'literal' || typeof type.value !== 'string') {
    const isMacro = logicalId.startsWith('Fn::');
    const message = isMacro
      ? `${logicalId} makes resources at deployment, which are not seen here.`
      : `The resource "${logicalId}" has no Type.`;
    context.report({
      code: isMacro ? 'macro' : 'resource-without-type',
      level: isMacro ? 'warning' : 'error',
      span,
      message,
    });
    return undefined;
  }
  const condition = conditionOf(value, context);
  if (condition === 'never') return undefined;
  const properties = value.entries.get('Properties');
  const attributes = new Map<string, Value>();
  for (const name of resourceAttributes) {
    const attribute = value.entries.get(name);
    if (attribute !== undefined) attributes.set(name, evaluate(attribute.value, context));
  }
  return {
    id: `${context.stack}/${logicalId}`,
    logicalId,
    type: type.value,
    stack: context.stack,
    span,
    propertiesSpan: properties?.key ?? span,
    properties:
      properties === undefined ? { kind: 'mapping', entries: new Map(), span } : evaluate(properties.value, context),
    ...(condition === undefined ? {} : { condition }),
    attributes,
  };
}

function conditionOf(resource: Value, context: Context): string | undefined {
  const name = entryOf(resource, 'Condition');
  if (name?.kind !== 'literal') return undefined;
  const id = `${context.stack}#${literalText(name)}`;
  const declared = context.conditions.get(id);
  if (declared === undefined)
    warn(context, 'unknown-condition', name.span, `There is no condition named "${literalText(name)}".`);
  if (declared?.kind !== 'constant') return id;
  return declared.value ? undefined : 'never';
}
