import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isForUrl, isLimited, letsEveryoneIn } from './lambda-permission.ts';

export const functionUrlPermissionNamesItsCallers = defineControl({
  id: 'ASPIS-EVT-049',
  title: 'Permission on a function URL with IAM names who may call it',
  severity: 'high',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'AuthType AWS_IAM asks for a signature, not for yours: with principal * everyone who has any AWS account calls the URL.',
  fix: 'Name the account, role or service (cloudfront.amazonaws.com with SourceArn) as Principal, or set PrincipalOrgID.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    'https://cwe.mitre.org/data/definitions/863.html',
  ],
  equivalents: {},
  examples: {
    bad: `
CallUrl:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunctionUrl, Principal: '*', FunctionUrlAuthType: AWS_IAM }
`,
    good: `
CallUrl:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Action: lambda:InvokeFunctionUrl
    Principal: cloudfront.amazonaws.com
    SourceArn: !Sub arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Edge}
    FunctionUrlAuthType: AWS_IAM
`,
  },
  evaluate(permission) {
    const type = permission.string('FunctionUrlAuthType');
    if (type.kind === 'unresolved') return type;
    if (!isForUrl(permission) || type.value !== 'AWS_IAM') return [];
    const everyone = letsEveryoneIn(permission);
    if (everyone.kind === 'unresolved') return everyone;
    const limited = isLimited(permission);
    if (limited.kind === 'unresolved') return limited;
    return everyone.value && !limited.value
      ? fail(everyone, 'Principal is *, so any AWS account may call the URL')
      : pass;
  },
});
