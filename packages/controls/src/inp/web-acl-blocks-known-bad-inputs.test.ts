import { testControl } from '@aspis/testkit';
import { webAclBlocksKnownBadInputs as control } from './web-acl-blocks-known-bad-inputs.ts';

const acl = (statement: string, override = 'None') => `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties:
    Scope: REGIONAL
    Rules:
      - Name: managed
        OverrideAction: { ${override}: {} }
        Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: ${statement} } }
`;

const name = 'AWSManagedRulesKnownBadInputsRuleSet';

testControl(control, {
  fail: {
    'another group': acl('AWSManagedRulesCommonRuleSet'),
    'it counts': acl(name, 'Count'),
    'its Log4J rule is excluded': acl(`${name}, ExcludedRules: [{ Name: Log4JRCE }]`),
    'its Log4J rule only counts': acl(
      `${name}, RuleActionOverrides: [{ Name: Log4JRCE_BODY, ActionToUse: { Count: {} } }]`,
    ),
    'no rules': `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL }
`,
  },
  pass: {
    'it blocks': acl(name),
    'another rule of it only counts': acl(
      `${name}, RuleActionOverrides: [{ Name: PROPFIND_METHOD, ActionToUse: { Count: {} } }]`,
    ),
  },
  unresolved: { 'the rules are imported': acl(name).replace(/Rules:[^]*/, 'Rules: !ImportValue rules\n') },
});
