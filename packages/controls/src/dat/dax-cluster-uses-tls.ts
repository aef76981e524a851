import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const daxClusterUsesTls = defineControl({
  id: 'ASPIS-DAT-051',
  title: 'DAX clusters are reached over TLS',
  severity: 'medium',
  appliesTo: ['AWS::DAX::Cluster'],
  why: 'Functions and the cluster exchange items and credentials over the network of the VPC in plain text.',
  fix: 'Set ClusterEndpointEncryptionType to TLS; the cluster has to be made anew for it.',
  sources: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_239'],
    prowler: ['dynamodb_accelerator_cluster_in_transit_encryption_enabled'],
    securityhub: ['DynamoDB.7'],
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
    ClusterEndpointEncryptionType: TLS
`,
  },
  evaluate(cluster) {
    const type = cluster.string('ClusterEndpointEncryptionType');
    if (type.kind === 'unresolved') return type;
    return type.value === 'TLS'
      ? pass
      : fail(
          cluster.at('ClusterEndpointEncryptionType'),
          `ClusterEndpointEncryptionType is ${type.value ?? 'NONE by default'}`,
        );
  },
});
