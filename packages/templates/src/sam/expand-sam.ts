import type { Diagnostic, Resource, Stack, Value } from '@aspis/model';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';
import { joinText } from '../cloudformation/text.ts';
import { expandHttpApi } from './api/http-api.ts';
import { expandRestApi } from './api/rest-api.ts';
import { expandWebSocketApi } from './api/web-socket-api.ts';
import { expandApplication } from './application.ts';
import { expandCapacityProvider } from './capacity-provider.ts';
import { checkKnownProperties } from './checks/known-properties.ts';
import { expandConnector, expandEmbeddedConnectors } from './connectors/connector.ts';
import { Expansion } from './expansion.ts';
import { expandFunction } from './function.ts';
import { checkGlobals, withGlobals } from './globals.ts';
import { expandGraphQlApi } from './graphql/graphql-api.ts';
import { expandLayerVersion } from './layer-version.ts';
import { expandSimpleTable } from './simple-table.ts';
import { expandStateMachine } from './state-machine.ts';

export interface ExpandOptions {
  readonly report: (diagnostic: Diagnostic) => void;
}

type ExpandResource = (resource: Resource, expansion: Expansion) => void;

/** SAM's resource types, in the order in which they are expanded. */
const expanders: ReadonlyMap<string, ExpandResource> = new Map<string, ExpandResource>([
  ['AWS::Serverless::Function', expandFunction],
  ['AWS::Serverless::StateMachine', expandStateMachine],
  ['AWS::Serverless::Api', expandRestApi],
  ['AWS::Serverless::HttpApi', expandHttpApi],
  ['AWS::Serverless::WebSocketApi', expandWebSocketApi],
  ['AWS::Serverless::SimpleTable', expandSimpleTable],
  ['AWS::Serverless::LayerVersion', expandLayerVersion],
  ['AWS::Serverless::Application', expandApplication],
  ['AWS::Serverless::CapacityProvider', expandCapacityProvider],
  ['AWS::Serverless::GraphQLApi', expandGraphQlApi],
  // Connectors join what all the others have made.
  ['AWS::Serverless::Connector', expandConnector],
]);

/** Whether the template holds anything that SAM's transform would replace. */
export function isSam({ stack, resources }: EvaluatedTemplate): boolean {
  return (
    stack.format === 'sam' ||
    resources.some(({ type, attributes }) => type.startsWith('AWS::Serverless::') || attributes.has('Connectors'))
  );
}

/**
 * Turns SAM resources into the CloudFormation resources that AWS's transform makes of them, with the places the author wrote.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function expandSam(template: EvaluatedTemplate, options: ExpandOptions): EvaluatedTemplate {
  const resources = template.resources.map((resource) => withGlobals(resource, template.globals));
  const expansion = new Expansion(template, resources, options.report);
  checkGlobals(template.globals, (span, message) => expansion.warn(span, message));
  for (const resource of resources)
    if (!resource.type.startsWith('AWS::Serverless::')) expansion.made.set(resource.logicalId, resource);
  for (const resource of resources) checkKnownProperties(resource, expansion);
  for (const [type, expand] of expanders) {
    for (const resource of [...expansion.source.values()])
      if (resource.type === type && expansion.source.get(resource.logicalId)?.type === type)
        expand(resource, expansion);
  }
  for (const resource of expansion.source.values()) expandEmbeddedConnectors(resource, expansion);
  for (const resource of resources) {
    if (resource.type.startsWith('AWS::Serverless::') && !expanders.has(resource.type))
      expansion.warn(resource.span, `SAM knows no resource type ${resource.type}; what it makes is not seen here.`);
  }
  return {
    ...template,
    stack: { ...template.stack, format: 'sam', outputs: renameOutputs(template.stack.outputs, expansion) },
    resources: inSourceOrder(expansion).map((resource) => renameReferences(resource, expansion)),
    conditions: expansion.conditions,
  };
}

/** The resources in the author's order, what each made behind it. */
function inSourceOrder({ source, made }: Expansion): readonly Resource[] {
  const places = new Map([...source.keys()].map((logicalId, index) => [logicalId, index]));
  const placeOf = ({ logicalId, origin }: Resource): number =>
    places.get(origin?.logicalId ?? logicalId) ?? places.size;
  return [...made.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function renameOutputs(outputs: Stack['outputs'], expansion: Expansion): Stack['outputs'] {
  return new Map([...outputs].map(([name, output]) => [name, { ...output, value: rename(output.value, expansion) }]));
}

function renameReferences(resource: Resource, expansion: Expansion): Resource {
  return { ...resource, properties: rename(resource.properties, expansion) };
}

/** `Ref: MyFunction.Alias` and its like become references to what SAM made, and pseudo parameters what the user gives for them. */
function rename(value: Value, expansion: Expansion): Value {
  switch (value.kind) {
    case 'reference': {
      const [target, attribute] = expansion.resolveAlias(value.target, value.attribute);
      if (target === value.target && attribute === value.attribute) return value;
      return { kind: 'reference', target, ...(attribute === undefined ? {} : { attribute }), span: value.span };
    }
    case 'list':
      return { ...value, items: value.items.map((item) => rename(item, expansion)) };
    case 'mapping':
      return {
        ...value,
        entries: new Map(
          [...value.entries].map(([key, entry]) => [key, { key: entry.key, value: rename(entry.value, expansion) }]),
        ),
      };
    case 'template':
      return joinText(
        value.parts.map((part) => (typeof part === 'string' ? part : rename(part, expansion))),
        value.span,
      );
    case 'alternatives':
      return { ...value, whenTrue: rename(value.whenTrue, expansion), whenFalse: rename(value.whenFalse, expansion) };
    case 'unknown':
      return { ...expansion.pseudoParameter(value), span: value.span };
    case 'literal':
    case 'dynamic':
    case 'absent':
      return value;
  }
}
