import { type View, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const tablesAreProtectedFromDeletion = defineControl({
  id: 'ASPIS-RES-030',
  title: 'Tables are protected from deletion',
  severity: 'low',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  why: 'One call, by an intruder, a script or a replaced stack, deletes a table with all that is in it.',
  fix: 'Set DeletionProtectionEnabled to true; on a global table, on each replica.',
  whenNotToUse: 'The table holds what can be made again, such as a cache, or belongs to a stage for tests.',
  sources: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html',
    'https://attack.mitre.org/techniques/T1485/',
  ],
  equivalents: {
    prowler: ['dynamodb_table_deletion_protection_enabled'],
    securityhub: ['DynamoDB.6'],
    'aws-config': ['DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED'],
    'sls-mentor': ['enableDeletionProtectionOnDynamoDBTables'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties: { BillingMode: PAY_PER_REQUEST }
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties: { BillingMode: PAY_PER_REQUEST, DeletionProtectionEnabled: true }
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
  const enabled = holder.boolean('DeletionProtectionEnabled');
  if (enabled.kind === 'unresolved') return enabled;
  if (enabled.value === true) return pass;
  return fail(enabled, enabled.value === false ? 'DeletionProtectionEnabled is false' : 'no DeletionProtectionEnabled');
}
