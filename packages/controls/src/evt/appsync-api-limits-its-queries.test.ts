import { testControl } from '@aspis/testkit';
import { appsyncApiLimitsItsQueries as control } from './appsync-api-limits-its-queries.ts';

const api = (limits: string) => `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, ${limits} }
`;

testControl(control, {
  fail: {
    none: api('AuthenticationType: AWS_IAM'),
    'one of two': api('QueryDepthLimit: 5'),
    'zero is none': api('QueryDepthLimit: 0, ResolverCountLimit: 10'),
  },
  pass: { both: api('QueryDepthLimit: 5, ResolverCountLimit: !ImportValue limit') },
});
