import { testControl } from '@aspis/testkit';
import { webAclsPublishMetrics as control } from './web-acls-publish-metrics.ts';

const acl = (rules: string) => `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    VisibilityConfig: { CloudWatchMetricsEnabled: true }
    Rules: ${rules}
`;

testControl(control, {
  fail: {
    'a rule in the dark': acl('[{ Name: rate, VisibilityConfig: { CloudWatchMetricsEnabled: false } }]'),
    'a rule of which nothing is said': acl('[{ Name: rate }]'),
  },
  pass: { 'a rule with metrics': acl('[{ Name: rate, VisibilityConfig: { CloudWatchMetricsEnabled: true } }]') },
  unresolved: { 'imported rules': acl('!Split [",", !ImportValue rules]') },
});
