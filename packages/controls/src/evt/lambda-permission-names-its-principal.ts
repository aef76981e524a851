import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isForUrl, isLimited, letsEveryoneIn } from './lambda-permission.ts';

export const lambdaPermissionNamesItsPrincipal = defineControl({
  id: 'ASPIS-EVT-048',
  title: 'Lambda permission names its principal even where a source limits it',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'With principal * the source condition is the only fence: whoever loosens it, or a service that fills it in differently, opens the function to everyone.',
  fix: 'Write the service, such as s3.amazonaws.com, as Principal beside SourceArn and SourceAccount.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  equivalents: {
    kics: ['lambda_permission_principal_is_wildcard'],
    'guard-registry': ['LAMBDA_NO_WILDCARD_PRINCIPALS'],
    cfn_nag: ['F13'],
  },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: '*', SourceAccount: !Ref AWS::AccountId }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: s3.amazonaws.com, SourceAccount: !Ref AWS::AccountId }
`,
  },
  evaluate(permission) {
    const everyone = letsEveryoneIn(permission);
    if (everyone.kind === 'unresolved') return everyone;
    if (!everyone.value) return pass;
    const limited = isLimited(permission);
    if (limited.kind === 'unresolved') return limited;
    return limited.value && !isForUrl(permission) ? fail(everyone, 'Principal is *') : [];
  },
});
