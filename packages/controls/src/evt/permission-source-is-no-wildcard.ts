import { fail, parseArn, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const permissionSourceIsNoWildcard = defineControl({
  id: 'ASPIS-EVT-052',
  title: 'SourceArn of a permission names one resource of one account',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'A wildcard in place of the account or the resource lets in every topic, rule or API that fits, those of strangers too where the account is a wildcard.',
  fix: 'Write the ARN of the one resource that calls, by reference: !Ref Topic, !GetAtt Rule.Arn.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: sns.amazonaws.com, SourceArn: 'arn:aws:sns:*:*:*' }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: sns.amazonaws.com, SourceArn: !Ref Topic }
`,
  },
  evaluate(permission) {
    const source = permission.text('SourceArn');
    if (source.kind === 'unresolved') return source;
    if (source.value === undefined) return [];
    const arn = parseArn(source.value);
    // A kind and a star, as in rule/*; an API's id may not be told from a kind, and its routes are another control's.
    const anyResource = arn?.service === 'execute-api' ? /^\*/ : /^(\*|[a-z-]+[/:]\*)$/;
    const isWildcard =
      source.value === '*' || (arn !== undefined && (arn.account === '*' || anyResource.test(arn.resource)));
    return isWildcard ? fail(source, `SourceArn is ${source.value}`) : pass;
  },
});
