import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const webAclsWriteLogs = defineControl({
  id: 'ASPIS-OBS-041',
  title: 'Web ACLs write logs',
  severity: 'low',
  appliesTo: ['AWS::WAFv2::WebACL'],
  why: 'Without its log a firewall says how many requests it blocked, not which: attacks cannot be examined, nor blocked customers explained.',
  fix: 'Declare an AWS::WAFv2::LoggingConfiguration with the ACL as ResourceArn and a destination whose name begins with aws-waf-logs-.',
  sources: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/logging.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_31'],
    prowler: ['wafv2_webacl_logging_enabled'],
    'cdk-nag': ['WAFv2LoggingEnabled'],
    securityhub: ['WAF.11'],
    'aws-config': ['WAFV2_LOGGING_ENABLED'],
  },
  examples: {
    bad: `
Firewall:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} } }
`,
    good: `
Firewall:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} } }
FirewallLog:
  Type: AWS::WAFv2::LoggingConfiguration
  Properties:
    ResourceArn: !GetAtt Firewall.Arn
    LogDestinationConfigs: ['arn:aws:logs:eu-west-1:111122223333:log-group:aws-waf-logs-shop']
`,
  },
  evaluate(acl, app) {
    return app.referrers(acl, 'AWS::WAFv2::LoggingConfiguration', 'ResourceArn').length > 0
      ? pass
      : fail(acl, 'no LoggingConfiguration of the application names it');
  },
});
