import { testControl } from '@aspis/testkit';
import { webAclActsOnWhatItFinds as control } from './web-acl-acts-on-what-it-finds.ts';

const acl = (action: string) => `
Acl:
  Type: AWS::WAFv2::WebACL
  Properties: { Rules: [{ Name: one, Priority: 0, ${action} }] }
`;

testControl(control, {
  fail: { 'a rule': acl('Action: { Count: {} }'), 'a group': acl('OverrideAction: { Count: {} }') },
  pass: { 'a rule': acl('Action: { Block: {} }'), 'a group': acl('OverrideAction: { None: {} }') },
  unresolved: { imported: acl('').replace(/Rules: .*/, 'Rules: !ImportValue rules }') },
});
