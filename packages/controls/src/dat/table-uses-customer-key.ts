import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const tableUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-028',
  title: 'Tables with a KMS key use a customer managed one',
  severity: 'low',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  why: 'The policy of alias/aws/dynamodb cannot be changed: everyone in the account who may read the table may use the key, and it cannot be switched off when the table has to be locked.',
  fix: 'Set SSESpecification.KMSMasterKeyId to a key of yours (for a global table on each replica).',
  sources: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html'],
  equivalents: { checkov: ['CKV_AWS_119'], trivy: ['AWS-0025'] },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEEnabled: true }
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !Ref Key }
`,
  },
  evaluate(table) {
    const enabled = table.boolean('SSESpecification.SSEEnabled');
    if (enabled.kind === 'unresolved') return enabled;
    if (enabled.value !== true) return notApplicable;
    if (table.type === 'AWS::DynamoDB::Table') return requiresCustomerKey(table, 'SSESpecification.KMSMasterKeyId');
    const replicas = table.items('Replicas');
    if (replicas.kind === 'unresolved') return replicas;
    const without = replicas.value.find(
      (replica) => replica.at('SSESpecification.KMSMasterKeyId').value.kind === 'absent',
    );
    return without === undefined ? pass : fail(without, 'a replica has no KMSMasterKeyId');
  },
});
