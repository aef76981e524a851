import { testControl } from '@aspis/testkit';
import { appsyncApiHidesItsSchema as control } from './appsync-api-hides-its-schema.ts';

const api = (introspection: string) => `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM, ${introspection} }
`;

testControl(control, {
  fail: { 'the default': api('XrayEnabled: true'), 'switched on': api('IntrospectionConfig: ENABLED') },
  pass: { off: api('IntrospectionConfig: DISABLED') },
  unresolved: { imported: api('IntrospectionConfig: !ImportValue introspection') },
});
