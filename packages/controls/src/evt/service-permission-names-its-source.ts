import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isForUrl, isLimited, serviceOf } from './lambda-permission.ts';

export const servicePermissionNamesItsSource = defineControl({
  id: 'ASPIS-EVT-050',
  title: 'Permission to an AWS service names the resource or account it acts for',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'The service acts for every AWS customer. Without SourceArn or SourceAccount an attacker makes it call the function from a topic, bucket or API of their own, with an event they wrote.',
  fix: 'Set SourceArn to the resource that calls, and SourceAccount to !Ref AWS::AccountId. SAM does so for the events of a function.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://cwe.mitre.org/data/definitions/441.html',
  ],
  equivalents: { checkov: ['CKV_AWS_364'], trivy: ['AWS-0067'], regula: ['FG_R00499'] },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: sns.amazonaws.com }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: sns.amazonaws.com, SourceArn: !Ref Topic }
`,
  },
  evaluate(permission) {
    const service = serviceOf(permission);
    if (service.kind === 'unresolved') return service;
    if (service.value === undefined || (isForUrl(permission) && service.value !== 'cloudfront')) return [];
    const limited = isLimited(permission);
    if (limited.kind === 'unresolved') return limited;
    return limited.value
      ? pass
      : fail(permission.at('SourceArn'), `neither SourceArn nor SourceAccount limits ${service.value}`);
  },
});
