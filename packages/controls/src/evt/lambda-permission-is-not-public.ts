import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isForUrl, isLimited, letsEveryoneIn } from './lambda-permission.ts';

export const lambdaPermissionIsNotPublic = defineControl({
  id: 'ASPIS-EVT-047',
  title: 'Lambda permission does not let everyone in',
  severity: 'critical',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'With principal * and no condition any AWS account invokes the function directly, with any event it likes to make up, past the API and everything else before it.',
  fix: 'Name the service or account as Principal, with SourceArn and SourceAccount for a service.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://cwe.mitre.org/data/definitions/732.html',
    'https://attack.mitre.org/techniques/T1648/',
  ],
  equivalents: {
    checkov: ['CKV_AWS_301'],
    prowler: ['awslambda_function_not_publicly_accessible'],
    'cdk-nag': ['LambdaFunctionPublicAccessProhibited'],
    kics: ['lambda_permission_principal_is_wildcard'],
    'guard-registry': ['LAMBDA_NO_WILDCARD_PRINCIPALS', 'LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    cfn_nag: ['F13'],
    securityhub: ['Lambda.1'],
    'aws-config': ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    cloudsploit: ['lambdaPublicAccess'],
    'control-tower': ['CT.LAMBDA.PR.2'],
  },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: '*' }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Action: lambda:InvokeFunction
    Principal: sns.amazonaws.com
    SourceArn: !Ref Topic
`,
  },
  evaluate(permission) {
    const everyone = letsEveryoneIn(permission);
    if (everyone.kind === 'unresolved') return everyone;
    if (!everyone.value) return pass;
    // Who may call a function URL is the question of its AuthType, and of another control.
    if (isForUrl(permission)) return [];
    const limited = isLimited(permission);
    if (limited.kind === 'unresolved') return limited;
    return limited.value ? pass : fail(everyone, 'Principal is *, and nothing limits who calls');
  },
});
