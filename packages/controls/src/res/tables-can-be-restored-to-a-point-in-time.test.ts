import { testControl } from '@aspis/testkit';
import { tablesCanBeRestoredToAPointInTime as control } from './tables-can-be-restored-to-a-point-in-time.ts';

testControl(control, {
  fail: {
    'switched off': `
Orders: { Type: AWS::DynamoDB::Table, Properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } } }
`,
    'one replica of a global table': `
Orders: { Type: AWS::DynamoDB::GlobalTable, Properties: { Replicas: [{ Region: eu-west-1, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }, { Region: us-east-1 }] } }
`,
    'a simple table': `
Orders: { Type: AWS::Serverless::SimpleTable }
`,
  },
  pass: {
    'a global table': `
Orders: { Type: AWS::DynamoDB::GlobalTable, Properties: { Replicas: [{ Region: eu-west-1, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }] } }
`,
  },
  unresolved: {
    imported: `
Orders: { Type: AWS::DynamoDB::Table, Properties: { PointInTimeRecoverySpecification: !ImportValue pitr } }
`,
  },
});
