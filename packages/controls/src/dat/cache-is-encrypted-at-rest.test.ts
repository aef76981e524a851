import { testControl } from '@aspis/testkit';
import { cacheIsEncryptedAtRest as control } from './cache-is-encrypted-at-rest.ts';

testControl(control, {
  fail: {
    off: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    AtRestEncryptionEnabled: false
`,
  },
  pass: {
    'as text': `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    AtRestEncryptionEnabled: 'true'
`,
  },
  unresolved: {
    imported: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    AtRestEncryptionEnabled: !ImportValue rest
`,
  },
});
