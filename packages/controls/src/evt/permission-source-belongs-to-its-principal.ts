import { type ResourceView, fail, parseArn, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { serviceOf } from './lambda-permission.ts';

/** The service in the ARNs of those who call as this principal, where it has another name. AWS Lambda developer guide, read 2026-11-21. */
const arnServices: Readonly<Record<string, readonly string[]>> = { apigateway: ['execute-api', 'apigateway'] };

/** Principals whose source is always a resource of their own service. */
const ownSources = new Set([
  'apigateway',
  'cognito-idp',
  'config',
  'elasticloadbalancing',
  'events',
  'iot',
  'logs',
  's3',
  'scheduler',
  'secretsmanager',
  'ses',
  'sns',
  'sqs',
  'vpc-lattice',
]);

const typeServices: Readonly<Record<string, string>> = {
  'AWS::Cognito::UserPool': 'cognito-idp',
  'AWS::Config::ConfigRule': 'config',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'elasticloadbalancing',
  'AWS::Events::Rule': 'events',
  'AWS::IoT::TopicRule': 'iot',
  'AWS::Logs::LogGroup': 'logs',
  'AWS::S3::Bucket': 's3',
  'AWS::SNS::Topic': 'sns',
  'AWS::SQS::Queue': 'sqs',
};

export const permissionSourceBelongsToItsPrincipal = defineControl({
  id: 'ASPIS-EVT-054',
  title: 'SourceArn of a permission is a resource of the service it lets in',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'A source of another service never calls as this principal: the permission does not work, and the usual repair in a hurry is to take the condition away.',
  fix: 'Make Principal and SourceArn of the same service: sns.amazonaws.com with a topic, events.amazonaws.com with a rule.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html'],
  equivalents: { 'cfn-lint': ['W3664'] },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: events.amazonaws.com, SourceArn: 'arn:aws:sns:eu-west-1:111122223333:orders' }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: sns.amazonaws.com, SourceArn: 'arn:aws:sns:eu-west-1:111122223333:orders' }
`,
  },
  evaluate(permission) {
    const service = serviceOf(permission);
    if (service.kind === 'unresolved') return service;
    if (service.value === undefined || !ownSources.has(service.value)) return [];
    const actual = sourceService(permission);
    if (actual === undefined) return [];
    const expected = arnServices[service.value] ?? [service.value];
    return expected.includes(actual)
      ? pass
      : fail(permission.at('SourceArn'), `Principal is ${service.value} and SourceArn is of ${actual}`);
  },
});

function sourceService(permission: ResourceView): string | undefined {
  const source = permission.at('SourceArn');
  if (source.value.kind === 'reference') {
    const target = permission.app.target(source);
    return target.kind === 'known' && target.value !== undefined ? typeServices[target.value.type] : undefined;
  }
  const text = source.text();
  const arn = text.kind === 'known' && text.value !== undefined ? parseArn(text.value) : undefined;
  return arn !== undefined && /^[a-z0-9-]+$/.test(arn.service) ? arn.service : undefined;
}
