import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const distributionCallsItsOriginsOverHttps = defineControl({
  id: 'ASPIS-EVT-071',
  title: 'CloudFront calls its origins over HTTPS',
  severity: 'medium',
  appliesTo: ['AWS::CloudFront::Distribution'],
  why: 'Between CloudFront and an origin on the internet HTTP can be read and changed by anyone on the way, though the viewer sees a lock.',
  fix: 'Set CustomOriginConfig.OriginProtocolPolicy to https-only and OriginSSLProtocols to TLSv1.2.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_72'],
    prowler: ['cloudfront_distributions_origin_traffic_encrypted'],
    securityhub: ['CloudFront.9'],
  },
  examples: {
    bad: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Origins:
        - { Id: api, DomainName: api.example.com, CustomOriginConfig: { OriginProtocolPolicy: http-only } }
`,
    good: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Origins:
        - { Id: api, DomainName: api.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2] } }
`,
  },
  evaluate(distribution) {
    const origins = distribution.items('DistributionConfig.Origins');
    if (origins.kind === 'unresolved') return origins;
    return origins.value
      .filter((origin) => origin.at('CustomOriginConfig').value.kind !== 'absent')
      .map((origin) => {
        const policy = origin.string('CustomOriginConfig.OriginProtocolPolicy');
        if (policy.kind === 'unresolved') return policy;
        return policy.value === 'http-only' || policy.value === 'match-viewer'
          ? fail(policy, `OriginProtocolPolicy is ${policy.value}`)
          : pass;
      });
  },
});
