import { testControl } from '@aspis/testkit';
import { distributionsWriteAccessLogs as control } from './distributions-write-access-logs.ts';

const distribution = (config: string) => `
Site:
  Type: AWS::CloudFront::Distribution
  Properties: { DistributionConfig: ${config} }
`;

const source = `
Source:
  Type: AWS::Logs::DeliverySource
  Properties: { Name: site, LogType: ACCESS_LOGS, ResourceArn: !Sub 'arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Site}' }
`;

testControl(control, {
  fail: {
    'cookies to nowhere': distribution('{ Logging: { IncludeCookies: true } }'),
    'a source that nothing delivers': distribution('{ Enabled: true }') + source,
  },
  pass: {
    'to a bucket of the template': distribution('{ Logging: { Bucket: !GetAtt Logs.DomainName } }'),
    'by the newer way': `${distribution('{ Enabled: true }')}${source}
Delivery:
  Type: AWS::Logs::Delivery
  Properties: { DeliverySourceName: site, DeliveryDestinationArn: arn }
`,
  },
  unresolved: { imported: distribution('!ImportValue config') },
});
