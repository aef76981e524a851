import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { lambdaPermissionIsNotPublic as control } from './lambda-permission-is-not-public.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: {
    everyone: permission("Principal: '*'"),
    'every account': permission("Principal: 'arn:aws:iam::*:root'"),
    'a source that is everything': permission("Principal: '*', SourceArn: '*'"),
  },
  pass: {
    'a service': permission('Principal: s3.amazonaws.com'),
    'everyone in an organization': permission("Principal: '*', PrincipalOrgID: o-abc123"),
    'the own account': permission('Principal: !Ref AWS::AccountId'),
  },
  unresolved: { imported: permission('Principal: !ImportValue principal') },
  notApplicable: {
    'SAM, the permissions that it makes for an open URL': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    FunctionUrlConfig: { AuthType: NONE }
`,
    'a public function URL, of which another control speaks': permission("Principal: '*', FunctionUrlAuthType: NONE"),
    'the second permission that a URL needs': permission("Principal: '*', InvokedViaFunctionUrl: true"),
  },
});

test('points at the principal', () => {
  const text = `
Invoke:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Principal: '*'
`;
  expect(outcomesOf(control, text)).toMatchObject([{ span: { line: 7 } }]);
});
