import { testControl } from '@aspis/testkit';
import { distributionRequiresTls12 as control } from './distribution-requires-tls-1-2.ts';

const edge = (configuration: string) => `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig: { Enabled: true${configuration} }
`;

testControl(control, {
  fail: {
    'the default certificate': edge(''),
    'TLS 1.1': edge(', ViewerCertificate: { MinimumProtocolVersion: TLSv1.1_2016 }'),
  },
  pass: {
    'TLS 1.2': edge(', ViewerCertificate: { MinimumProtocolVersion: TLSv1.2_2021 }'),
    'TLS 1.3': edge(', ViewerCertificate: { MinimumProtocolVersion: TLSv1.3_2025 }'),
  },
  unresolved: { imported: edge(', ViewerCertificate: { MinimumProtocolVersion: !ImportValue version }') },
});
