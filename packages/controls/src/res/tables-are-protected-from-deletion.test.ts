import { testControl } from '@aspis/testkit';
import { tablesAreProtectedFromDeletion as control } from './tables-are-protected-from-deletion.ts';

const table = (properties: string, type = 'Table') => `
Table:
  Type: AWS::DynamoDB::${type}
  Properties: { ${properties} }
`;

testControl(control, {
  fail: {
    off: table('DeletionProtectionEnabled: false'),
    'one replica': table(
      'Replicas: [{ Region: eu-west-1, DeletionProtectionEnabled: true }, { Region: eu-west-2 }]',
      'GlobalTable',
    ),
  },
  pass: { 'every replica': table('Replicas: [{ Region: eu-west-1, DeletionProtectionEnabled: true }]', 'GlobalTable') },
  unresolved: { imported: table('DeletionProtectionEnabled: !ImportValue protected') },
  notApplicable: { 'no replicas': table('BillingMode: PAY_PER_REQUEST', 'GlobalTable') },
});
