import { testControl } from '@aspis/testkit';
import { webAclLimitsTheRequestRate as control } from './web-acl-limits-the-request-rate.ts';

const acl = (rule: string, rest = '') => `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL, Rules: [{ Name: one, Priority: 0, ${rule} }] }
${rest}`;

const group = `
Group:
  Type: AWS::WAFv2::RuleGroup
  Properties: { Rules: [{ Name: rate, Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 500 } } }] }
`;

testControl(control, {
  fail: {
    'another rule': acl('Statement: { GeoMatchStatement: { CountryCodes: [CH] } }'),
    'it counts': acl('Action: { Count: {} }, Statement: { RateBasedStatement: { Limit: 500 } }'),
  },
  pass: {
    'a rate': acl('Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 500 } }'),
    'a rate in a group': acl('Statement: { RuleGroupReferenceStatement: { Arn: !GetAtt Group.Arn } }', group),
  },
  unresolved: {
    'a group out of sight': acl('Statement: { RuleGroupReferenceStatement: { Arn: !ImportValue group } }'),
  },
});
