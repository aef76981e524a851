import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const networkAclAdmitsNotEverything = defineControl({
  id: 'ASPIS-NET-026',
  title: 'Network ACLs do not let in everything',
  severity: 'low',
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  why: 'The second line of defence lets everything through: one security group too wide, and the subnet is open.',
  fix: 'Allow the ports and ranges that are needed, and the range of answering ports (1024 to 65535).',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
  equivalents: {},
  examples: {
    bad: `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: -1
    RuleAction: allow
    CidrBlock: 0.0.0.0/0
`,
    good: `
Entry:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: !Ref Acl
    RuleNumber: 100
    Protocol: 6
    RuleAction: allow
    CidrBlock: 0.0.0.0/0
    PortRange: { From: 443, To: 443 }
`,
  },
  evaluate(entry) {
    const egress = entry.boolean('Egress');
    const action = entry.string('RuleAction');
    const protocol = entry.string('Protocol');
    const ranges = [entry.string('CidrBlock'), entry.string('Ipv6CidrBlock')];
    for (const value of [egress, action, protocol, ...ranges]) if (value.kind === 'unresolved') return value;
    if (egress.kind === 'known' && egress.value === true) return notApplicable;
    const allows =
      action.kind === 'known' &&
      action.value?.toLowerCase() === 'allow' &&
      protocol.kind === 'known' &&
      protocol.value === '-1';
    const open = ranges.find(
      (range) => range.kind === 'known' && (range.value === '0.0.0.0/0' || range.value === '::/0'),
    );
    return allows && open !== undefined ? fail(open, 'all protocols from every address are allowed') : pass;
  },
});
