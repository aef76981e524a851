import { type Verdict, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const webAclsPublishMetrics = defineControl({
  id: 'ASPIS-OBS-042',
  title: 'Web ACLs and their rules publish metrics',
  severity: 'low',
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  why: 'A rule without metrics can neither be watched by an alarm nor be seen to block, or to have stopped blocking.',
  fix: 'Set VisibilityConfig.CloudWatchMetricsEnabled to true on the ACL and on each rule.',
  sources: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/monitoring-cloudwatch.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html',
  ],
  equivalents: { securityhub: ['WAF.12'], 'aws-config': ['WAFV2_RULEGROUP_LOGGING_ENABLED'] },
  examples: {
    bad: `
Firewall:
  Type: AWS::WAFv2::WebACL
  Properties:
    DefaultAction: { Allow: {} }
    VisibilityConfig: { CloudWatchMetricsEnabled: false, SampledRequestsEnabled: true, MetricName: shop }
`,
    good: `
Firewall:
  Type: AWS::WAFv2::WebACL
  Properties:
    DefaultAction: { Allow: {} }
    VisibilityConfig: { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName: shop }
`,
  },
  evaluate(acl) {
    const rules = acl.items('Rules');
    if (rules.kind === 'unresolved') return rules;
    return [acl, ...rules.value].map(judge);
  },
});

function judge(holder: View): Verdict {
  const enabled = holder.boolean('VisibilityConfig.CloudWatchMetricsEnabled');
  if (enabled.kind === 'unresolved') return enabled;
  if (enabled.value === true) return pass;
  return fail(
    enabled,
    enabled.value === false ? 'CloudWatchMetricsEnabled is false' : 'no VisibilityConfig.CloudWatchMetricsEnabled',
  );
}
