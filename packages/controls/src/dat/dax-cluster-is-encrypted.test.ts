import { testControl } from '@aspis/testkit';
import { daxClusterIsEncrypted as control } from './dax-cluster-is-encrypted.ts';

testControl(control, {
  fail: {
    off: `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    SSESpecification: { SSEEnabled: false }
`,
  },
  pass: {
    'as text': `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    SSESpecification: { SSEEnabled: 'true' }
`,
  },
  unresolved: {
    imported: `
Cache:
  Type: AWS::DAX::Cluster
  Properties:
    NodeType: dax.t3.small
    SSESpecification: { SSEEnabled: !ImportValue sse }
`,
  },
});
