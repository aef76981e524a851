import { testControl } from '@aspis/testkit';
import { graphqlCacheIsEncryptedAtRest as control } from './graphql-cache-is-encrypted-at-rest.ts';

testControl(control, {
  fail: {
    off: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    AtRestEncryptionEnabled: false
`,
  },
  pass: {
    'as text': `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    AtRestEncryptionEnabled: 'true'
`,
  },
  unresolved: {
    imported: `
Cache:
  Type: AWS::AppSync::ApiCache
  Properties:
    ApiCachingBehavior: FULL_REQUEST_CACHING
    AtRestEncryptionEnabled: !ImportValue rest
`,
  },
});
