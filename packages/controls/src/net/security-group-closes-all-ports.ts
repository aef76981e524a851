import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { everyAddress, portsOf, rulesOf } from './security-group-rules.ts';

export const securityGroupClosesAllPorts = defineControl({
  id: 'ASPIS-NET-005',
  title: 'Security groups do not open all ports to every address',
  severity: 'high',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'Everything that listens on the host, meant to be seen or not, can be reached and tried by everyone on the internet.',
  fix: 'Open the one port that is needed to the ranges or groups that need it.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_277'],
    prowler: ['ec2_securitygroup_allow_ingress_from_internet_to_all_ports'],
    regula: ['FG_R00350'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: -1, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'ingress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const range = portsOf(rule);
      if (range.kind === 'unresolved') return [range];
      if (range.value === undefined || range.value.from > 1 || range.value.to < 65_535) return [];
      const cidr = everyAddress(rule);
      if (cidr.kind === 'unresolved') return [cidr];
      return cidr.value === undefined ? [] : [fail(cidr.value, 'all ports are open to every address')];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});
