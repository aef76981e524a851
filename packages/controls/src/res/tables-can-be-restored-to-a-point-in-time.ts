import { type View, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const tablesCanBeRestoredToAPointInTime = defineControl({
  id: 'ASPIS-RES-019',
  title: 'Tables can be restored to a point in time',
  severity: 'medium',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  why: 'A bug or an attacker that overwrites items leaves nothing to go back to.',
  fix: 'Set PointInTimeRecoverySpecification with PointInTimeRecoveryEnabled: true (SAM SimpleTable: the same property).',
  whenNotToUse: 'The table holds what can be computed again, as a cache does.',
  sources: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2',
  ],
  equivalents: {
    checkov: ['CKV_AWS_28', 'CKV_AWS_165'],
    prowler: ['dynamodb_tables_pitr_enabled'],
    'cdk-nag': ['DynamoDBPITREnabled'],
    kics: ['dynamodb_table_point_in_time_recovery_disabled'],
    trivy: ['AWS-0024'],
    'guard-registry': ['DYNAMODB_PITR_ENABLED'],
    cfn_nag: ['W78'],
    securityhub: ['DynamoDB.2'],
    'aws-config': ['DYNAMODB_PITR_ENABLED'],
    'sls-mentor': ['dynamodbBackupConfig'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    BillingMode: PAY_PER_REQUEST
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    BillingMode: PAY_PER_REQUEST
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
`,
  },
  evaluate(table) {
    if (table.type === 'AWS::DynamoDB::Table') return judge(table);
    const replicas = table.items('Replicas');
    if (replicas.kind === 'unresolved') return replicas;
    return replicas.value.length === 0 ? notApplicable : replicas.value.map(judge);
  },
});

function judge(holder: View): Verdict {
  const enabled = holder.boolean('PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled');
  if (enabled.kind === 'unresolved') return enabled;
  return enabled.value === true
    ? pass
    : fail(enabled, enabled.value === false ? 'PointInTimeRecoveryEnabled is false' : 'no point-in-time recovery');
}
