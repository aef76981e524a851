import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const searchDomainIsEncrypted = defineControl({
  id: 'ASPIS-DAT-061',
  title: 'Search domains are encrypted at rest and between nodes',
  severity: 'medium',
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  why: 'Indices and automated snapshots lie in plain text on disk, and the nodes talk to each other in the clear.',
  fix: 'Set EncryptionAtRestOptions and NodeToNodeEncryptionOptions with `Enabled: true`.',
  sources: [
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Search:
  Type: AWS::OpenSearchService::Domain
  Properties:
    EncryptionAtRestOptions: { Enabled: true }
`,
    good: `
Search:
  Type: AWS::OpenSearchService::Domain
  Properties:
    EncryptionAtRestOptions: { Enabled: true }
    NodeToNodeEncryptionOptions: { Enabled: true }
`,
  },
  evaluate: (domain) =>
    ['EncryptionAtRestOptions.Enabled', 'NodeToNodeEncryptionOptions.Enabled'].map((path) => requiresOn(domain, path)),
});
