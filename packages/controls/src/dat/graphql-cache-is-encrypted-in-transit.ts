import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const graphqlCacheIsEncryptedInTransit = defineControl({
  id: 'ASPIS-DAT-049',
  title: 'GraphQL API caches are encrypted in transit',
  severity: 'medium',
  appliesTo: ['AWS::AppSync::ApiCache'],
  why: 'What AppSync and its cache say to each other passes the network in plain text.',
  fix: 'Set TransitEncryptionEnabled to true; the cache has to be made anew for it.',
  sources: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: { checkov: ['CKV_AWS_215'], securityhub: ['AppSync.6'] },
  examples: {
    bad: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    AtRestEncryptionEnabled: true
`,
    good: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    TransitEncryptionEnabled: true
`,
  },
  evaluate: (cache) => requiresOn(cache, 'TransitEncryptionEnabled'),
});
