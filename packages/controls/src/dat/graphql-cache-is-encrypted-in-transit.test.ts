import { testControl } from '@aspis/testkit';
import { graphqlCacheIsEncryptedInTransit as control } from './graphql-cache-is-encrypted-in-transit.ts';

testControl(control, {
  fail: {
    off: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    TransitEncryptionEnabled: false
`,
  },
  pass: {
    'as text': `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    TransitEncryptionEnabled: 'true'
`,
  },
  unresolved: {
    imported: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    TransitEncryptionEnabled: !ImportValue transit
`,
  },
});
