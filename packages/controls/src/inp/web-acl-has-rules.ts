import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const webAclHasRules = defineControl({
  id: 'ASPIS-INP-007',
  title: 'Web ACL has rules',
  severity: 'medium',
  appliesTo: ['AWS::WAFv2::WebACL'],
  why: 'A web ACL without rules does the same to every request: attached, it looks like protection and is none.',
  fix: 'Add managed rule groups and a rate-based rule under Rules.',
  sources: ['https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html'],
  equivalents: {
    checkov: ['CKV_AWS_175'],
    prowler: ['wafv2_webacl_with_rules'],
    securityhub: ['WAF.10'],
    'aws-config': ['WAFV2_WEBACL_NOT_EMPTY'],
  },
  examples: {
    bad: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} } }
`,
    good: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Scope: REGIONAL
    DefaultAction: { Allow: {} }
    Rules:
      - Name: rate
        Priority: 0
        Action: { Block: {} }
        Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: IP } }
`,
  },
  evaluate(acl) {
    const rules = acl.items('Rules');
    if (rules.kind === 'unresolved') return rules;
    return rules.value.length > 0 ? pass : fail(acl.at('Rules'), 'no Rules');
  },
});
