import { fail, functionBehind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const openUrlsHaveAConcurrencyLimit = defineControl({
  id: 'ASPIS-RES-021',
  title: 'Functions behind open URLs have a concurrency limit',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Url'],
  why: 'A function URL has no throttle of its own. Anyone can run an open one as often as the account allows, and the owner pays for every run.',
  fix: 'Set ReservedConcurrentExecutions on the function, or close the URL with AWS_IAM behind CloudFront and a rate rule.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !Ref Orders, AuthType: NONE }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 10 }
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !Ref Orders, AuthType: NONE }
`,
  },
  evaluate(url) {
    const authType = url.string('AuthType');
    if (authType.kind === 'unresolved') return authType;
    if (authType.value !== 'NONE') return notApplicable;
    const fn = functionBehind(url.at('TargetFunctionArn'));
    if (fn.kind === 'unresolved' || fn.value === undefined) return notApplicable;
    const reserved = fn.value.isSet('ReservedConcurrentExecutions');
    if (reserved.kind === 'unresolved') return reserved;
    return reserved.value ? pass : fail(url, 'anyone can run the function up to the limit of the account');
  },
});
