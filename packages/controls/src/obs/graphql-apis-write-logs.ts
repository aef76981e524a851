import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const graphqlApisWriteLogs = defineControl({
  id: 'ASPIS-OBS-011',
  title: 'GraphQL APIs write their requests to CloudWatch Logs',
  severity: 'medium',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'Without a log there is no record of who sent which query: probing of the schema goes unseen, and after a breach nobody can say what was read.',
  fix: 'Set LogConfig.CloudWatchLogsRoleArn to a role that may write logs, and LogConfig.FieldLogLevel to ERROR.',
  sources: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: { checkov: ['CKV_AWS_193'], 'cdk-nag': ['AppSyncGraphQLRequestLogging'] },
  examples: {
    bad: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM }
`,
    good: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    Name: shop
    AuthenticationType: AWS_IAM
    LogConfig: { CloudWatchLogsRoleArn: arn:aws:iam::111122223333:role/logs, FieldLogLevel: ERROR }
`,
  },
  evaluate: (api) => requiresGiven(api, 'LogConfig.CloudWatchLogsRoleArn'),
});
