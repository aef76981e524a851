import { testControl } from '@aspis/testkit';
import { tablesScaleWithTheirLoad as control } from './tables-scale-with-their-load.ts';

const table = (properties: string) => `
Table:
  Type: AWS::DynamoDB::Table
  Properties: { ${properties} }
`;
const scaling = (id: string) => `
Scaling:
  Type: AWS::ApplicationAutoScaling::ScalableTarget
  Properties: { ResourceId: ${id} }
`;

testControl(control, {
  fail: { 'another table is scaled': table('BillingMode: PROVISIONED, TableName: orders') + scaling('table/carts') },
  pass: {
    'on demand': table('BillingMode: PAY_PER_REQUEST'),
    'scaled by name': table('TableName: orders') + scaling('table/orders'),
  },
  unresolved: { imported: table('BillingMode: !ImportValue mode') },
});
