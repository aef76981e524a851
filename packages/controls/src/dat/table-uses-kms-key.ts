import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const tableUsesKmsKey = defineControl({
  id: 'ASPIS-DAT-027',
  title: 'Tables are encrypted with a key in the account',
  severity: 'low',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  why: 'Tables are always encrypted, but with a key that DynamoDB owns: its uses are not logged, and nobody can be kept from it.',
  fix: 'Set SSESpecification with `SSEEnabled: true`, and KMSMasterKeyId for a key of your own.',
  whenNotToUse: 'The table holds nothing that a second permission should guard.',
  sources: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html'],
  equivalents: {
    checkov: ['CKV_AWS_119'],
    cfn_nag: ['W74'],
    kics: ['dynamodb_table_not_encrypted', 'dynamodb_with_aws_owned_cmk'],
    trivy: ['AWS-0025', 'AWS-0121'],
    'guard-registry': ['DYNAMODB_TABLE_ENCRYPTED_KMS', 'DYNAMODB_TABLE_MUST_BE_ENCRYPTED'],
    prowler: ['dynamodb_tables_kms_cmk_encryption_enabled'],
    'aws-config': ['DYNAMODB_TABLE_ENCRYPTED_KMS'],
    regula: ['FG_R00069'],
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
    SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !Ref Key }
`,
  },
  evaluate: (table) => requiresOn(table, 'SSESpecification.SSEEnabled'),
});
