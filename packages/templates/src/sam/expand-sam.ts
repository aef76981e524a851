import { type Diagnostic, type Resource, type Value, entryOf, fromJson, list, literal, mapping, reference } from '@aspis/model';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';

export interface ExpandOptions {
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Whether the template holds anything that SAM's transform would replace. */
export function isSam({ stack, resources }: EvaluatedTemplate): boolean {
  return stack.format === 'sam' || resources.some(({ type }) => type.startsWith('AWS::Serverless::'));
}

/** Turns SAM resources into the CloudFormation resources that AWS's transform makes of them. */
export function expandSam(template: EvaluatedTemplate, _options: ExpandOptions): EvaluatedTemplate {
  return {
    ...template,
    stack: { ...template.stack, format: 'sam' },
    resources: template.resources.flatMap((resource) => (resource.type === 'AWS::Serverless::Function' ? expandFunction(resource) : [resource])),
  };
}

function expandFunction(resource: Resource): readonly Resource[] {
  const origin = { type: resource.type, logicalId: resource.logicalId, span: resource.span };
  const role = entryOf(resource.properties, 'Role');
  const { span } = resource;
  const roleId = `${resource.logicalId}Role`;
  const properties = resource.properties.kind === 'mapping' ? resource.properties : undefined;
  const entries = new Map(properties?.entries);
  for (const name of ['Policies', 'Events', 'CodeUri', 'InlineCode']) entries.delete(name);
  if (role === undefined) entries.set('Role', { key: span, value: reference(`${resource.stack}/${roleId}`, 'Arn', span) });
  const fn: Resource = { ...resource, type: 'AWS::Lambda::Function', properties: { kind: 'mapping', entries, span: resource.properties.span }, origin };
  if (role !== undefined) return [fn];
  const trust: Value = fromJson(
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: ['lambda.amazonaws.com'] } }] },
    span,
  );
  const managed = list([literal('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', span)], span);
  return [
    fn,
    {
      id: `${resource.stack}/${roleId}`,
      logicalId: roleId,
      type: 'AWS::IAM::Role',
      stack: resource.stack,
      span,
      propertiesSpan: span,
      properties: mapping({ AssumeRolePolicyDocument: trust, ManagedPolicyArns: managed }, span),
      ...(resource.condition === undefined ? {} : { condition: resource.condition }),
      attributes: new Map(),
      origin,
    },
  ];
}
