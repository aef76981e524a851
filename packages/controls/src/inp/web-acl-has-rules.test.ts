import { testControl } from '@aspis/testkit';
import { webAclHasRules as control } from './web-acl-has-rules.ts';

const acl = (rules: string) => `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} }${rules} }
`;

testControl(control, {
  fail: { none: acl(''), 'an empty list': acl(', Rules: []') },
  pass: { one: acl(', Rules: [{ Name: a, Priority: 0 }]') },
  unresolved: { imported: acl(', Rules: !ImportValue rules') },
});
