import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const appsyncApiHidesItsSchema = defineControl({
  id: 'ASPIS-EVT-035',
  title: 'GraphQL API answers no introspection queries',
  severity: 'low',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'Introspection hands every caller the whole schema: each type, mutation and field that was not meant to be found.',
  fix: 'Set IntrospectionConfig to DISABLED where the API is not a public one.',
  whenNotToUse: 'The schema is published, or tools of your developers read it from this stage.',
  sources: ['https://docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html'],
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
  Properties: { Name: shop, AuthenticationType: AWS_IAM, IntrospectionConfig: DISABLED }
`,
  },
  evaluate(api) {
    const introspection = api.string('IntrospectionConfig');
    if (introspection.kind === 'unresolved') return introspection;
    if (introspection.value === 'DISABLED') return pass;
    return fail(
      introspection,
      introspection.value === undefined
        ? 'no IntrospectionConfig, so introspection is on'
        : `IntrospectionConfig is ${introspection.value}`,
    );
  },
});
