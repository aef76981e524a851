import { testControl } from '@aspis/testkit';
import { tableUsesKmsKey as control } from './table-uses-kms-key.ts';

testControl(control, {
  fail: {
    off: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEEnabled: false }
`,
    'only a type': `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEType: KMS }
`,
    'a global table': `
Orders:
  Type: AWS::DynamoDB::GlobalTable
  Properties:
    BillingMode: PAY_PER_REQUEST
`,
  },
  pass: {
    'the AWS managed key': `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEEnabled: true }
`,
  },
  unresolved: {
    imported: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEEnabled: !ImportValue sse }
`,
  },
});
