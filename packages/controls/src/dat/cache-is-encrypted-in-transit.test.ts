import { testControl } from '@aspis/testkit';
import { cacheIsEncryptedInTransit as control } from './cache-is-encrypted-in-transit.ts';

testControl(control, {
  fail: {
    off: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    TransitEncryptionEnabled: false
`,
  },
  pass: {
    'as text': `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    TransitEncryptionEnabled: 'true'
`,
  },
  unresolved: {
    imported: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    TransitEncryptionEnabled: !ImportValue transit
`,
  },
});
