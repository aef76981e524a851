import { testControl } from '@aspis/testkit';
import { eventSourceTokenIsNotInPlaintext as control } from './event-source-token-is-not-in-plaintext.ts';

const permission = (token: string, parameter = '') => `
${parameter}
Resources:
  Invoke:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: skill, Action: lambda:InvokeFunction, Principal: alexa-appkit.amazon.com${token} }
`;

const token = (properties: string) => `
Parameters:
  Token: { Type: String${properties} }
`;

testControl(control, {
  fail: {
    'written out': permission(', EventSourceToken: abc'),
    'an echoed parameter': permission(', EventSourceToken: !Ref Token', token('')),
    'the default of a hidden parameter': permission(
      ', EventSourceToken: !Ref Token',
      token(', NoEcho: true, Default: abc'),
    ),
    'a plain SSM parameter': permission(", EventSourceToken: '{{resolve:ssm:token}}'"),
  },
  pass: {
    'a hidden parameter': permission(', EventSourceToken: !Ref Token', token(', NoEcho: true')),
    'a secret': permission(", EventSourceToken: '{{resolve:secretsmanager:token}}'"),
  },
  notApplicable: { none: permission('') },
});
