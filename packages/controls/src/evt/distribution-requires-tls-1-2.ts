import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const distributionRequiresTls12 = defineControl({
  id: 'ASPIS-EVT-069',
  title: 'CloudFront asks viewers for TLS 1.2',
  severity: 'low',
  appliesTo: ['AWS::CloudFront::Distribution'],
  why: 'Older protocols have known weaknesses: someone on the way can make both sides use them, and read or change what they say.',
  fix: 'Give the distribution a certificate for its own domain name and set ViewerCertificate.MinimumProtocolVersion to TLSv1.2_2021; the default certificate accepts TLS 1.0.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    'https://cwe.mitre.org/data/definitions/326.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_174'],
    kics: ['cloudfront_without_minimum_protocol_tls_1.2'],
    trivy: ['AWS-0013'],
    'guard-registry': ['CLOUDFRONT_MINIMUM_PROTOCOL_VERSION_RULE'],
    cfn_nag: ['W70'],
    'aws-config': ['CLOUDFRONT_SECURITY_POLICY_CHECK'],
  },
  examples: {
    bad: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      ViewerCertificate: { AcmCertificateArn: !Ref Certificate, SslSupportMethod: sni-only, MinimumProtocolVersion: TLSv1 }
`,
    good: `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      ViewerCertificate: { AcmCertificateArn: !Ref Certificate, SslSupportMethod: sni-only, MinimumProtocolVersion: TLSv1.2_2021 }
`,
  },
  evaluate(distribution) {
    const version = distribution.string('DistributionConfig.ViewerCertificate.MinimumProtocolVersion');
    if (version.kind === 'unresolved') return version;
    if (version.value === undefined) return fail(version, 'no MinimumProtocolVersion, so TLS 1.0 is accepted');
    return /^TLSv1\.[23]/.test(version.value) ? pass : fail(version, `MinimumProtocolVersion is ${version.value}`);
  },
});
