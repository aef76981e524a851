import { type Resolved, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { onlyCounts } from './web-acl-rules.ts';

const group = 'AWSManagedRulesKnownBadInputsRuleSet';

export const webAclBlocksKnownBadInputs = defineControl({
  id: 'ASPIS-INP-008',
  title: 'Web ACL blocks requests that are known to be attacks, such as Log4Shell',
  severity: 'medium',
  appliesTo: ['AWS::WAFv2::WebACL'],
  why: 'Scanners try Log4Shell, deserialization and path traversal on every address within hours. The group that AWS keeps up to date stops them before they reach a function or a library in it.',
  fix: 'Add a rule with ManagedRuleGroupStatement AWSManagedRulesKnownBadInputsRuleSet, OverrideAction None, and exclude none of its Log4J rules.',
  sources: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
    'https://cwe.mitre.org/data/definitions/917.html',
  ],
  equivalents: { checkov: ['CKV_AWS_192', 'CKV2_AWS_77', 'CKV2_AWS_78', 'CKV2_AWS_47'], regula: ['FG_R00500'] },
  examples: {
    bad: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Scope: REGIONAL
    DefaultAction: { Allow: {} }
    Rules:
      - Name: known-bad-inputs
        Priority: 0
        OverrideAction: { Count: {} }
        Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesKnownBadInputsRuleSet } }
`,
    good: `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Scope: REGIONAL
    DefaultAction: { Allow: {} }
    Rules:
      - Name: known-bad-inputs
        Priority: 0
        OverrideAction: { None: {} }
        Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesKnownBadInputsRuleSet } }
`,
  },
  evaluate(acl) {
    const rules = acl.items('Rules');
    if (rules.kind === 'unresolved') return rules;
    const found = rules.value.find((rule) => {
      const name = rule.string('Statement.ManagedRuleGroupStatement.Name');
      return name.kind === 'known' && name.value === group;
    });
    if (found === undefined) return fail(acl.at('Rules'), `no rule uses ${group}`);
    if (onlyCounts(found)) return fail(found.at('OverrideAction'), `${group} is set to count only`);
    const waived = waivedLog4j(found.at('Statement.ManagedRuleGroupStatement'));
    if (waived.kind === 'unresolved') return waived;
    return waived.value === undefined ? pass : fail(waived, `${group} leaves out ${waived.value}`);
  },
});

/** A Log4J rule of the group that is excluded, or overridden to count or allow. */
function waivedLog4j(statement: View): Resolved<string | undefined> {
  const excluded = statement.items('ExcludedRules');
  if (excluded.kind === 'unresolved') return excluded;
  const overrides = statement.items('RuleActionOverrides');
  if (overrides.kind === 'unresolved') return overrides;
  const weakened = overrides.value.filter((override) =>
    ['Count', 'Allow'].some((action) => override.at('ActionToUse').child(action).value.kind !== 'absent'),
  );
  for (const rule of [...excluded.value, ...weakened]) {
    const name = rule.string('Name');
    if (name.kind === 'known' && /^log4j/i.test(name.value ?? '')) return name;
  }
  return { ...excluded, value: undefined };
}
