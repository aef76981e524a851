import { type ResourceView, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const tablesScaleWithTheirLoad = defineControl({
  id: 'ASPIS-RES-029',
  title: 'Tables scale with their load',
  severity: 'low',
  appliesTo: ['AWS::DynamoDB::Table'],
  why: 'A table of fixed capacity refuses requests once a flood has used it up, and every function behind it fails or retries.',
  fix: 'Set BillingMode to PAY_PER_REQUEST, or declare an AWS::ApplicationAutoScaling::ScalableTarget for table/<name>.',
  whenNotToUse: 'The load is known and even, and the capacity was chosen for its peak.',
  sources: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_16'],
    prowler: ['dynamodb_table_autoscaling_enabled'],
    'cdk-nag': ['DynamoDBAutoScalingEnabled'],
    securityhub: ['DynamoDB.1'],
    'aws-config': ['DYNAMODB_AUTOSCALING_ENABLED'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties: { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties: { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }
Scaling:
  Type: AWS::ApplicationAutoScaling::ScalableTarget
  Properties: { ResourceId: !Sub 'table/\${Orders}', ScalableDimension: dynamodb:table:WriteCapacityUnits, MinCapacity: 5, MaxCapacity: 100 }
`,
  },
  evaluate(table) {
    const mode = table.string('BillingMode');
    if (mode.kind === 'unresolved') return mode;
    if (mode.value === 'PAY_PER_REQUEST' || isScaled(table)) return pass;
    const capacity = table.at('ProvisionedThroughput');
    return fail(capacity, 'its capacity is fixed, and nothing in the application scales it');
  },
});

function isScaled(table: ResourceView): boolean {
  const { app } = table;
  if (app.referrers(table, 'AWS::ApplicationAutoScaling::ScalableTarget', 'ResourceId').length > 0) return true;
  const name = table.text('TableName');
  if (
    name.kind !== 'known' ||
    name.value === undefined ||
    !app.application.byType.has('AWS::ApplicationAutoScaling::ScalableTarget')
  )
    return false;
  const ids = app.resources('AWS::ApplicationAutoScaling::ScalableTarget').map((target) => target.text('ResourceId'));
  return ids.some((id) => id.kind === 'unresolved' || id.value === `table/${name.value}`);
}
