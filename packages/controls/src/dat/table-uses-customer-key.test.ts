import { testControl } from '@aspis/testkit';
import { tableUsesCustomerKey as control } from './table-uses-customer-key.ts';

testControl(control, {
  fail: {
    "AWS's key": `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEEnabled: true, KMSMasterKeyId: alias/aws/dynamodb }
`,
    'a replica without a key': `
Orders:
  Type: AWS::DynamoDB::GlobalTable
  Properties:
    SSESpecification: { SSEEnabled: true }
    Replicas:
      - { Region: eu-west-1, SSESpecification: { KMSMasterKeyId: !Ref Key } }
      - { Region: us-east-1 }
`,
  },
  pass: {
    'keys on all replicas': `
Orders:
  Type: AWS::DynamoDB::GlobalTable
  Properties:
    SSESpecification: { SSEEnabled: true }
    Replicas:
      - { Region: eu-west-1, SSESpecification: { KMSMasterKeyId: !Ref Key } }
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
  notApplicable: {
    'the key of DynamoDB, which another control reports': `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    BillingMode: PAY_PER_REQUEST
`,
  },
});
