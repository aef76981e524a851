import { type Verdict, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const distributionAsksViewersForHttps = defineControl({
  id: 'ASPIS-EVT-068',
  title: 'CloudFront asks viewers for HTTPS',
  severity: 'medium',
  appliesTo: ['AWS::CloudFront::Distribution'],
  why: 'With allow-all a viewer may speak HTTP: anyone on the way reads tokens and answers, and changes them.',
  fix: 'Set ViewerProtocolPolicy to redirect-to-https or https-only in DefaultCacheBehavior and every CacheBehavior.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_34'],
    prowler: ['cloudfront_distributions_https_enabled'],
    kics: ['cloudfront_viewer_protocol_policy_allows_http', 'connection_between_cloudfront_origin_not_encrypted'],
    trivy: ['AWS-0012'],
    'guard-registry': ['CLOUDFRONT_VIEWER_POLICY_HTTPS'],
    securityhub: ['CloudFront.3'],
    'aws-config': ['CLOUDFRONT_VIEWER_POLICY_HTTPS'],
    regula: ['FG_R00011'],
    'sls-mentor': ['cloudFrontNoHttp'],
  },
  examples: {
    bad: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      DefaultCacheBehavior: { TargetOriginId: api, ViewerProtocolPolicy: allow-all }
`,
    good: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      DefaultCacheBehavior: { TargetOriginId: api, ViewerProtocolPolicy: redirect-to-https }
`,
  },
  evaluate(distribution) {
    const others = distribution.items('DistributionConfig.CacheBehaviors');
    const behaviors = [
      distribution.at('DistributionConfig.DefaultCacheBehavior'),
      ...(others.kind === 'known' ? others.value : []),
    ];
    const verdicts = behaviors.map((behavior) => judge(behavior.at('ViewerProtocolPolicy')));
    return others.kind === 'unresolved' ? [...verdicts, others] : verdicts;
  },
});

function judge(policy: View): Verdict {
  const text = policy.string();
  if (text.kind === 'unresolved') return text;
  return text.value === 'allow-all' ? fail(policy, 'ViewerProtocolPolicy is allow-all') : pass;
}
