import { testControl } from '@aspis/testkit';
import { distributionCallsItsOriginsOverHttps as control } from './distribution-calls-its-origins-over-https.ts';

const edge = (origin: string) => `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig: { Origins: [{ Id: one, DomainName: api.example.com, ${origin} }] }
`;

testControl(control, {
  fail: {
    HTTP: edge('CustomOriginConfig: { OriginProtocolPolicy: http-only }'),
    'as the viewer does': edge('CustomOriginConfig: { OriginProtocolPolicy: match-viewer }'),
  },
  pass: { HTTPS: edge('CustomOriginConfig: { OriginProtocolPolicy: https-only }') },
  unresolved: { imported: edge('CustomOriginConfig: { OriginProtocolPolicy: !ImportValue policy }') },
  notApplicable: { 'a bucket': edge('S3OriginConfig: {}') },
});
