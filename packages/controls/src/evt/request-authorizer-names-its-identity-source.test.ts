import { testControl } from '@aspis/testkit';
import { requestAuthorizerNamesItsIdentitySource as control } from './request-authorizer-names-its-identity-source.ts';

const authorizer = (properties: string) => `
Tokens:
  Type: AWS::ApiGateway::Authorizer
  Properties: { RestApiId: !Ref Api, ${properties} }
`;

testControl(control, {
  fail: { none: authorizer('Type: REQUEST') },
  pass: { 'a header': authorizer('Type: REQUEST, IdentitySource: method.request.header.Authorization') },
  unresolved: { imported: authorizer('Type: REQUEST, IdentitySource: !ImportValue source') },
  notApplicable: { 'a user pool': authorizer('Type: COGNITO_USER_POOLS') },
});
