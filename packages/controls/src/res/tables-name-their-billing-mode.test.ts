import { testControl } from '@aspis/testkit';
import { tablesNameTheirBillingMode as control } from './tables-name-their-billing-mode.ts';

const table = (properties: string) => `
Table:
  Type: AWS::DynamoDB::Table
  Properties: { ${properties} }
`;

testControl(control, {
  fail: { 'a mode that does not exist': table('BillingMode: ON_DEMAND') },
  pass: { provisioned: table('BillingMode: PROVISIONED') },
  unresolved: { imported: table('BillingMode: !ImportValue mode') },
});
