import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { everyAddress, rulesOf } from './security-group-rules.ts';

export const securityGroupLimitsWhereTrafficGoes = defineControl({
  id: 'ASPIS-NET-008',
  title: 'Security groups do not let out to every address',
  severity: 'low',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'],
  why: 'Code that an attacker runs inside can call home and carry data out to any address.',
  fix: 'Name the ranges, groups or prefix lists (those of the S3 and DynamoDB endpoints, say) that are needed.',
  whenNotToUse:
    'The function calls services on the internet whose addresses change; then watch its traffic in flow logs or with a firewall that knows domain names.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://attack.mitre.org/techniques/T1048/',
  ],
  equivalents: {
    cfn_nag: ['W5'],
    kics: ['security_group_egress_cidr_open_to_world'],
    'guard-registry': ['EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE'],
    trivy: ['AWS-0104'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, DestinationSecurityGroupId: !Ref Db }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'egress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const cidr = everyAddress(rule);
      if (cidr.kind === 'unresolved') return [cidr];
      return cidr.value === undefined ? [] : [fail(cidr.value, 'traffic may go to every address')];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});
