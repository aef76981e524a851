import { type Verdict, fail, notApplicable, pass, type View } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isEveryProtocol, rulesOf } from './security-group-rules.ts';

export const egressRulesNameTheirProtocol = defineControl({
  id: 'ASPIS-NET-010',
  title: 'Egress rules name their protocol',
  severity: 'info',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'],
  why: 'A rule for all protocols lets out DNS tunnels and all else to wherever it leads.',
  fix: 'Write the protocol and the port that are needed.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  equivalents: {
    cfn_nag: ['W40'],
    kics: ['security_group_egress_with_all_protocols'],
    'guard-registry': ['SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIp: 10.0.0.0/16 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'egress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const every = isEveryProtocol(rule);
      if (every.kind === 'unresolved') return [every];
      return every.value && !isLoopback(rule) ? [fail(rule.at('IpProtocol'), 'IpProtocol takes in all protocols')] : [];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});

/** A rule to the host itself stands for "nowhere": without any rule everything would be let out. */
function isLoopback(rule: View): boolean {
  return ['CidrIp', 'CidrIpv6'].some((key) => {
    const cidr = rule.string(key);
    return cidr.kind === 'known' && (cidr.value?.startsWith('127.') === true || cidr.value === '::1/128');
  });
}
