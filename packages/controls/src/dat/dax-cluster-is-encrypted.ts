import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const daxClusterIsEncrypted = defineControl({
  id: 'ASPIS-DAT-050',
  title: 'DAX clusters are encrypted at rest',
  severity: 'medium',
  appliesTo: ['AWS::DAX::Cluster'],
  why: 'The cluster holds items of the table in plain text on its disks, although the table itself is encrypted.',
  fix: 'Set SSESpecification with `SSEEnabled: true`; the cluster has to be made anew for it.',
  sources: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_47'],
    cfn_nag: ['W83'],
    trivy: ['AWS-0023'],
    'guard-registry': ['DAX_ENCRYPTION_ENABLED'],
    kics: ['dax_cluster_not_encrypted'],
    'cdk-nag': ['DAXEncrypted'],
    prowler: ['dynamodb_accelerator_cluster_encryption_enabled'],
    securityhub: ['DynamoDB.3'],
    'aws-config': ['DAX_ENCRYPTION_ENABLED'],
  },
  examples: {
    bad: `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    ReplicationFactor: 3
`,
    good: `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    SSESpecification: { SSEEnabled: true }
`,
  },
  evaluate: (cluster) => requiresOn(cluster, 'SSESpecification.SSEEnabled'),
});
