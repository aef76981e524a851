import { defineControl } from '../control.ts';
import { judgeOpenPorts } from './open-ports.ts';

export const securityGroupClosesRdp = defineControl({
  id: 'ASPIS-NET-003',
  title: 'Security groups do not open RDP to every address',
  severity: 'high',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'RDP that everyone can reach is the first way in of most ransomware.',
  fix: 'Use Session Manager or Fleet Manager, which need no open port, or name the address ranges of your administrators.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
  equivalents: { checkov: ['CKV_AWS_25'], trivy: ['AWS-0107'] },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 3389, ToPort: 3389, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 3389, ToPort: 3389, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate: (holder) => judgeOpenPorts(holder, [3389], 'RDP'),
});
