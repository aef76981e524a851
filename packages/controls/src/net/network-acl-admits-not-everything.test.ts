import { testControl } from '@aspis/testkit';
import { networkAclAdmitsNotEverything as control } from './network-acl-admits-not-everything.ts';

testControl(control, {
  fail: {
    IPv6: `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: '-1'
    Egress: false
    RuleAction: allow
    Ipv6CidrBlock: ::/0
`,
  },
  pass: {
    'a denial': `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: -1
    RuleAction: deny
    CidrBlock: 0.0.0.0/0
`,
    'within the network': `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: -1
    RuleAction: allow
    CidrBlock: 10.0.0.0/16
`,
  },
  unresolved: {
    imported: `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: -1
    RuleAction: allow
    CidrBlock: !ImportValue range
`,
  },
  notApplicable: {
    'what is let out': `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: -1
    Egress: true
    RuleAction: allow
    CidrBlock: 0.0.0.0/0
`,
  },
});
