import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const graphqlApisLogFields = defineControl({
  id: 'ASPIS-OBS-012',
  title: 'GraphQL APIs log errors of their fields',
  severity: 'low',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'A GraphQL request succeeds as a whole even when its fields fail: without field logs, denied and failing resolvers leave no trace.',
  fix: 'Set LogConfig.FieldLogLevel to ERROR, or for a short time to a level that tells more.',
  sources: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_194'],
    prowler: ['appsync_field_level_logging_enabled'],
    securityhub: ['AppSync.2'],
    'aws-config': ['APPSYNC_LOGGING_ENABLED'],
  },
  examples: {
    bad: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    Name: shop
    LogConfig: { CloudWatchLogsRoleArn: arn:aws:iam::111122223333:role/logs, FieldLogLevel: NONE }
`,
    good: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    Name: shop
    LogConfig: { CloudWatchLogsRoleArn: arn:aws:iam::111122223333:role/logs, FieldLogLevel: ERROR }
`,
  },
  evaluate(api) {
    const level = api.string('LogConfig.FieldLogLevel');
    if (level.kind === 'unresolved') return level;
    if (level.value === undefined) return fail(level, 'no LogConfig.FieldLogLevel');
    return level.value === 'NONE' ? fail(level, 'FieldLogLevel is NONE') : pass;
  },
});
