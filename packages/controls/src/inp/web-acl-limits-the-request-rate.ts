import { fail, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { onlyCounts, rulesOf } from './web-acl-rules.ts';

export const webAclLimitsTheRequestRate = defineControl({
  id: 'ASPIS-INP-009',
  title: 'Web ACL limits how often one client may ask',
  severity: 'medium',
  appliesTo: ['AWS::WAFv2::WebACL'],
  why: 'Without a rate-based rule one address may flood the API: each request runs a function, and the bill and the concurrency limit are yours.',
  fix: 'Add a rule with RateBasedStatement (Limit, AggregateKeyType IP) and Action Block.',
  sources: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Scope: REGIONAL
    DefaultAction: { Allow: {} }
    Rules:
      - { Name: common, Priority: 0, OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }
`,
    good: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Scope: REGIONAL
    DefaultAction: { Allow: {} }
    Rules:
      - { Name: rate, Priority: 0, Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: IP } } }
`,
  },
  evaluate(acl) {
    const all = rulesOf(acl);
    if (all.kind === 'unresolved') return all;
    const limits = all.value.rules.some(
      (rule) => rule.at('Statement.RateBasedStatement').value.kind !== 'absent' && !onlyCounts(rule),
    );
    if (limits) return pass;
    if (all.value.unseen) return unresolved(acl.at('Rules'), 'a rule group it uses is not in the application');
    return fail(acl.at('Rules'), 'no rate-based rule that blocks');
  },
});
