import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const distributionHasAWebAcl = defineControl({
  id: 'ASPIS-EVT-070',
  title: 'CloudFront distribution is protected by a web ACL',
  severity: 'medium',
  appliesTo: ['AWS::CloudFront::Distribution'],
  why: 'CloudFront is the one place where AWS WAF can stand before HTTP APIs and function URLs; without it floods and known exploits pass through to the function.',
  fix: 'Set WebACLId to the ARN of an AWS::WAFv2::WebACL with Scope CLOUDFRONT.',
  whenNotToUse: 'The distribution serves static files from a bucket alone.',
  sources: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html'],
  equivalents: {
    checkov: ['CKV_AWS_68'],
    prowler: ['cloudfront_distributions_using_waf'],
    'cdk-nag': ['CloudFrontDistributionWAFIntegration'],
    kics: ['cloudfront_without_waf'],
    trivy: ['AWS-0011'],
    securityhub: ['CloudFront.6'],
    'aws-config': ['CLOUDFRONT_ASSOCIATED_WITH_WAF'],
    regula: ['FG_R00073'],
  },
  examples: {
    bad: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig: { Enabled: true }
`,
    good: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig: { Enabled: true, WebACLId: !GetAtt Acl.Arn }
`,
  },
  evaluate(distribution) {
    const acl = distribution.isSet('DistributionConfig.WebACLId');
    if (acl.kind === 'unresolved') return acl;
    return acl.value ? pass : fail(distribution.at('DistributionConfig.WebACLId'), 'no WebACLId');
  },
});
