import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isEveryProtocol, rulesOf } from './security-group-rules.ts';

export const ingressRulesNameTheirProtocol = defineControl({
  id: 'ASPIS-NET-006',
  title: 'Ingress rules name their protocol',
  severity: 'low',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'A rule for all protocols opens every port of TCP and UDP and all else to whoever it lets in.',
  fix: 'Write the protocol and the port that are needed.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  equivalents: {
    cfn_nag: ['W42'],
    kics: ['security_group_ingress_with_all_protocols'],
    'guard-registry': ['SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: -1, CidrIp: 10.0.0.0/16 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'ingress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const every = isEveryProtocol(rule);
      if (every.kind === 'unresolved') return [every];
      return every.value ? [fail(rule.at('IpProtocol'), 'IpProtocol takes in all protocols')] : [];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});
