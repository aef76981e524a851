import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { onlyCounts } from './web-acl-rules.ts';

export const webAclActsOnWhatItFinds = defineControl({
  id: 'ASPIS-INP-010',
  title: 'Rules of a web ACL do more than count',
  severity: 'low',
  appliesTo: ['AWS::WAFv2::WebACL'],
  why: 'A rule that only counts lets the attack through. Count is for trying a rule out; left in, it is protection on paper.',
  fix: 'Set Action to Block, for groups OverrideAction to None, once the counts show no good requests; weaken single rules with RuleActionOverrides.',
  whenNotToUse: 'The rule is being tried out: suppress it until the day when that ends.',
  sources: ['https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html'],
  equivalents: {},
  examples: {
    bad: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Rules:
      - { Name: common, Priority: 0, OverrideAction: { Count: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }
`,
    good: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Rules:
      - { Name: common, Priority: 0, OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }
`,
  },
  evaluate(acl) {
    const rules = acl.items('Rules');
    if (rules.kind === 'unresolved') return rules;
    return rules.value.map((rule) => {
      if (!onlyCounts(rule)) return pass;
      const name = rule.text('Name');
      const override = rule.at('OverrideAction');
      const place = override.value.kind === 'absent' ? rule.at('Action') : override;
      return fail(place, `rule ${name.kind === 'known' ? (name.value ?? '') : ''} only counts`);
    });
  },
});
