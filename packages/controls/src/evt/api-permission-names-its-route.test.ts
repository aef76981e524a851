import { testControl } from '@aspis/testkit';
import { apiPermissionNamesItsRoute as control } from './api-permission-names-its-route.ts';

const permission = (end: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Action: lambda:InvokeFunction
    Principal: apigateway.amazonaws.com
    SourceArn: !Sub 'arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}${end}'
`;

testControl(control, {
  fail: { 'everything below the API': permission('/*'), 'stage, method and path': permission('/*/*/*') },
  pass: { 'one method in any stage': permission('/*/POST/orders'), 'an authorizer': permission('/authorizers/abc123') },
  notApplicable: {
    'another service': `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Principal: sns.amazonaws.com, SourceArn: !Ref Topic }
`,
  },
});
