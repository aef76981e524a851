import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const classicWebAclBlocksByDefault = defineControl({
  id: 'ASPIS-INP-011',
  title: 'Web ACL of AWS WAF Classic blocks what no rule allows',
  severity: 'medium',
  appliesTo: ['AWS::WAF::WebACL', 'AWS::WAFRegional::WebACL'],
  why: 'AWS WAF Classic has no managed rules: what its few own rules do not match passes, and new attacks match none of them.',
  fix: 'Move to AWS::WAFv2::WebACL with managed rule groups, since AWS has ended WAF Classic; until then set DefaultAction to BLOCK with rules that allow.',
  sources: ['https://docs.aws.amazon.com/waf/latest/developerguide/waf-migrating-from-classic.html'],
  equivalents: {
    kics: ['webacl_allow_defaultaction'],
    'guard-registry': ['WAF_WEB_ACL_DEFAULT_ACTION_RULE'],
    cfn_nag: ['F665'],
  },
  examples: {
    bad: `
Acl:
  Type: AWS::WAFRegional::WebACL
  Properties: { Name: acl, MetricName: acl, DefaultAction: { Type: ALLOW } }
`,
    good: `
Acl:
  Type: AWS::WAFRegional::WebACL
  Properties: { Name: acl, MetricName: acl, DefaultAction: { Type: BLOCK } }
`,
  },
  evaluate(acl) {
    const action = acl.string('DefaultAction.Type');
    if (action.kind === 'unresolved') return action;
    return action.value?.toUpperCase() === 'ALLOW' ? fail(action, 'DefaultAction is ALLOW') : pass;
  },
});
