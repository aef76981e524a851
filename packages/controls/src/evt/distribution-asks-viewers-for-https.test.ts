import { testControl } from '@aspis/testkit';
import { distributionAsksViewersForHttps as control } from './distribution-asks-viewers-for-https.ts';

const edge = (byDefault: string, others = '') => `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: ${byDefault} }${others} }
`;

testControl(control, {
  fail: {
    'by default': edge('allow-all'),
    'for one path': edge('https-only', ', CacheBehaviors: [{ PathPattern: /a, ViewerProtocolPolicy: allow-all }]'),
  },
  pass: {
    redirected: edge('redirect-to-https', ', CacheBehaviors: [{ PathPattern: /a, ViewerProtocolPolicy: https-only }]'),
  },
  unresolved: { imported: edge('!ImportValue policy') },
});
