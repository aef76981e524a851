import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { everyAddress, rulesOf } from './security-group-rules.ts';

export const securityGroupLetsInNotEveryone = defineControl({
  id: 'ASPIS-NET-001',
  title: 'Security groups do not let in every address',
  severity: 'medium',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'Everyone on the internet can try the port: scanners find it within minutes, and the next flaw in what listens there is theirs.',
  fix: 'Name the address ranges that need access, or another security group under SourceSecurityGroupId.',
  whenNotToUse: 'The group belongs to a public load balancer and the port is 80 or 443.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
  equivalents: {
    cfn_nag: ['W2'],
    kics: ['unrestricted_security_group_ingress', 'fully_open_ingress'],
    'guard-registry': ['EC2_SECURITY_GROUP_INGRESS_OPEN_TO_WORLD_RULE'],
    prowler: ['ec2_securitygroup_allow_ingress_from_internet_to_any_port'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'ingress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const cidr = everyAddress(rule);
      if (cidr.kind === 'unresolved') return [cidr];
      return cidr.value === undefined ? [] : [fail(cidr.value, 'every address is let in')];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});
