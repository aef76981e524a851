import { defineControl } from '../control.ts';
import { judgeOpenPorts } from './open-ports.ts';

export const securityGroupClosesSsh = defineControl({
  id: 'ASPIS-NET-002',
  title: 'Security groups do not open SSH to every address',
  severity: 'high',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'SSH that everyone can reach is under attack by password and key guessing all the time.',
  fix: 'Use Session Manager, which needs no open port, or name the address ranges of your administrators.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_24'],
    'guard-registry': ['INCOMING_SSH_DISABLED'],
    trivy: ['AWS-0107'],
    securityhub: ['EC2.13'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate: (holder) => judgeOpenPorts(holder, [22], 'SSH'),
});
