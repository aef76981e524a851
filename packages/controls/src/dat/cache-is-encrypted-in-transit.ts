import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const cacheIsEncryptedInTransit = defineControl({
  id: 'ASPIS-DAT-060',
  title: 'Redis and Valkey caches are reached over TLS',
  severity: 'medium',
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  why: 'Functions and the cache exchange sessions, tokens and the password over the network of the VPC in plain text.',
  fix: 'Set TransitEncryptionEnabled to true.',
  sources: [
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    AtRestEncryptionEnabled: true
`,
    good: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    TransitEncryptionEnabled: true
`,
  },
  evaluate: (group) => requiresOn(group, 'TransitEncryptionEnabled'),
});
