import { testControl } from '@aspis/testkit';
import { graphqlApisAreTraced as control } from './graphql-apis-are-traced.ts';

const api = (properties: string) => `
Api:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    Name: shop
    ${properties}
`;

testControl(control, {
  fail: { off: api('XrayEnabled: false') },
  pass: { on: api('XrayEnabled: true') },
  unresolved: { imported: api('XrayEnabled: !ImportValue tracing') },
});
