import { testControl } from '@aspis/testkit';
import { searchDomainIsEncrypted as control } from './search-domain-is-encrypted.ts';

testControl(control, {
  fail: {
    neither: `
Search:
  Type: AWS::OpenSearchService::Domain
  Properties:
    DomainName: search
`,
  },
  pass: {
    'as text': `
Search:
  Type: AWS::OpenSearchService::Domain
  Properties:
    EncryptionAtRestOptions: { Enabled: 'true' }
    NodeToNodeEncryptionOptions: { Enabled: 'true' }
`,
  },
  unresolved: {
    imported: `
Search:
  Type: AWS::OpenSearchService::Domain
  Properties:
    EncryptionAtRestOptions: { Enabled: !ImportValue rest }
    NodeToNodeEncryptionOptions: { Enabled: true }
`,
  },
});
