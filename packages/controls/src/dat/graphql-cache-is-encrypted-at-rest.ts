import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const graphqlCacheIsEncryptedAtRest = defineControl({
  id: 'ASPIS-DAT-048',
  title: 'GraphQL API caches are encrypted at rest',
  severity: 'medium',
  appliesTo: ['AWS::AppSync::ApiCache'],
  why: 'The cache holds resolved fields of all users in plain text on its disks.',
  fix: 'Set AtRestEncryptionEnabled to true; the cache has to be made anew for it.',
  sources: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html',
    'https://cwe.mitre.org/data/definitions/524.html',
  ],
  equivalents: { checkov: ['CKV_AWS_214'], securityhub: ['AppSync.1'] },
  examples: {
    bad: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    TransitEncryptionEnabled: true
`,
    good: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    AtRestEncryptionEnabled: true
`,
  },
  evaluate: (cache) => requiresOn(cache, 'AtRestEncryptionEnabled'),
});
