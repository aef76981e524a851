import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { everyAddress, isEveryProtocol, rulesOf } from './security-group-rules.ts';

export const securityGroupLimitsAllTraffic = defineControl({
  id: 'ASPIS-NET-009',
  title: 'Security groups do not let out all traffic to every address',
  severity: 'low',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'],
  why: 'Nothing at all keeps code that an attacker runs inside from calling home, over any protocol.',
  fix: 'Name the protocol, the port and the ranges that are needed.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://attack.mitre.org/techniques/T1048/',
  ],
  equivalents: { checkov: ['CKV_AWS_382'], kics: ['security_groups_allows_unrestricted_outbound_traffic'] },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'egress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const every = isEveryProtocol(rule);
      if (every.kind === 'unresolved') return [every];
      if (!every.value) return [];
      const cidr = everyAddress(rule);
      if (cidr.kind === 'unresolved') return [cidr];
      return cidr.value === undefined ? [] : [fail(cidr.value, 'all traffic may go to every address')];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});
