import { testControl } from '@aspis/testkit';
import { daxClusterUsesTls as control } from './dax-cluster-uses-tls.ts';

testControl(control, {
  fail: {
    none: `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    ClusterEndpointEncryptionType: NONE
`,
  },
  pass: {
    'TLS with encryption at rest': `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    SSESpecification: { SSEEnabled: true }
    ClusterEndpointEncryptionType: TLS
`,
  },
  unresolved: {
    imported: `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    ClusterEndpointEncryptionType: !ImportValue type
`,
  },
});
