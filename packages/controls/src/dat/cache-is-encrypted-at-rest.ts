import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const cacheIsEncryptedAtRest = defineControl({
  id: 'ASPIS-DAT-059',
  title: 'Redis and Valkey caches are encrypted at rest',
  severity: 'medium',
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  why: 'Snapshots and swapped pages hold sessions and tokens in plain text.',
  fix: 'Set AtRestEncryptionEnabled to true; the group has to be made anew for it.',
  sources: [
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    TransitEncryptionEnabled: true
`,
    good: `
Sessions:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    ReplicationGroupDescription: sessions
    AtRestEncryptionEnabled: true
`,
  },
  evaluate: (group) => requiresOn(group, 'AtRestEncryptionEnabled'),
});
