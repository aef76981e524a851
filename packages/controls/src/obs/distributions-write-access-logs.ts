import { type ResourceView, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const distributionsWriteAccessLogs = defineControl({
  id: 'ASPIS-OBS-043',
  title: 'CloudFront distributions write access logs',
  severity: 'medium',
  appliesTo: ['AWS::CloudFront::Distribution'],
  why: 'What CloudFront answers from its cache or blocks at the edge never reaches the logs behind it: without its own log there is no record of those requests.',
  fix: 'Set DistributionConfig.Logging.Bucket, or deliver the logs with AWS::Logs::DeliverySource, DeliveryDestination and Delivery.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_86'],
    prowler: ['cloudfront_distributions_logging_enabled'],
    'cdk-nag': ['CloudFrontDistributionAccessLogging'],
    kics: ['cloudfront_logging_disabled'],
    trivy: ['AWS-0010'],
    'guard-registry': ['CLOUDFRONT_ACCESSLOGS_ENABLED'],
    cfn_nag: ['W10'],
    securityhub: ['CloudFront.5'],
    'aws-config': ['CLOUDFRONT_ACCESSLOGS_ENABLED'],
    regula: ['FG_R00067'],
    terrascan: ['AC_AWS_0025'],
  },
  examples: {
    bad: `
Site:
  Type: AWS::CloudFront::Distribution
  Properties: { DistributionConfig: { Enabled: true } }
`,
    good: `
Site:
  Type: AWS::CloudFront::Distribution
  Properties: { DistributionConfig: { Enabled: true, Logging: { Bucket: logs.s3.amazonaws.com } } }
`,
  },
  evaluate(distribution, app) {
    const bucket = distribution.isSet('DistributionConfig.Logging.Bucket');
    if (bucket.kind === 'unresolved') return bucket;
    if (bucket.value || app.referrers(distribution, 'AWS::Logs::DeliverySource', 'ResourceArn').some(isDelivered))
      return pass;
    return fail(bucket, 'no DistributionConfig.Logging.Bucket');
  },
});

/** A source of logs alone goes nowhere: a delivery must name it. */
function isDelivered(source: ResourceView): boolean {
  if (source.app.referrers(source, 'AWS::Logs::Delivery', 'DeliverySourceName').length > 0) return true;
  const name = source.text('Name');
  return source.app.resources('AWS::Logs::Delivery').some((delivery) => {
    const named = delivery.text('DeliverySourceName');
    return named.kind === 'unresolved' || (name.kind === 'known' && name.value === named.value);
  });
}
