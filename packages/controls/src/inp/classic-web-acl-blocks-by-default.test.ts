import { testControl } from '@aspis/testkit';
import { classicWebAclBlocksByDefault as control } from './classic-web-acl-blocks-by-default.ts';

const acl = (action: string) => `
Acl:
  Type: AWS::WAF::WebACL
  Properties: { Name: acl, MetricName: acl, DefaultAction: { Type: ${action} } }
`;

testControl(control, {
  fail: { allowed: acl('ALLOW') },
  pass: { blocked: acl('BLOCK') },
  unresolved: { imported: acl('!ImportValue action') },
});
