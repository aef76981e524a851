import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const appsyncApiLimitsItsQueries = defineControl({
  id: 'ASPIS-EVT-036',
  title: 'GraphQL API limits how deep and how wide a query may be',
  severity: 'low',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'One nested query makes AppSync run thousands of resolvers, and as many functions and reads: a single request is enough to cost much and to slow everyone.',
  fix: 'Set QueryDepthLimit (1 to 75) and ResolverCountLimit (1 to 10000) to what your clients need.',
  sources: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM }
`,
    good: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM, QueryDepthLimit: 8, ResolverCountLimit: 200 }
`,
  },
  evaluate(api) {
    const names = ['QueryDepthLimit', 'ResolverCountLimit'];
    const missing = names.filter((name) => {
      const { value } = api.at(name);
      // Zero is AppSync's word for no limit.
      return value.kind === 'absent' || (value.kind === 'literal' && String(value.value) === '0');
    });
    return missing[0] === undefined ? pass : fail(api.at(missing[0]), `no ${missing.join(' and no ')}`);
  },
});
