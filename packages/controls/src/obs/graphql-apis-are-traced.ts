import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const graphqlApisAreTraced = defineControl({
  id: 'ASPIS-OBS-004',
  title: 'GraphQL APIs are traced with X-Ray',
  severity: 'low',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'One GraphQL query can call many resolvers; without traces nobody sees which of them a hostile query made work.',
  fix: 'Set XrayEnabled to true.',
  sources: ['https://docs.aws.amazon.com/appsync/latest/devguide/x-ray-tracing.html'],
  equivalents: { 'cdk-nag': ['AppSyncTracing'], 'serverless-rules': ['WS3000'] },
  examples: {
    bad: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM }
`,
    good: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM, XrayEnabled: true }
`,
  },
  evaluate: (api) => requiresOn(api, 'XrayEnabled'),
});
