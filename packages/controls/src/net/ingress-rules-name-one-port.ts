import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { rulesOf } from './security-group-rules.ts';

export const ingressRulesNameOnePort = defineControl({
  id: 'ASPIS-NET-007',
  title: 'Ingress rules name one port',
  severity: 'info',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'A range opens ports that nothing was meant to listen on or to be called at.',
  fix: 'Write one rule per port.',
  whenNotToUse: 'What listens there picks its ports from the range, as passive FTP and some clusters do.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  equivalents: {
    cfn_nag: ['W27'],
    kics: ['security_group_ingress_with_port_range'],
    'guard-registry': ['SECURITY_GROUP_INGRESS_PORT_RANGE_RULE'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 8000, ToPort: 8100, CidrIp: 10.0.0.0/16 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 8000, ToPort: 8000, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate(holder) {
    const rules = rulesOf(holder, 'ingress');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    const wrong = rules.value.flatMap((rule): Verdict[] => {
      const from = rule.number('FromPort');
      const to = rule.number('ToPort');
      if (from.kind === 'unresolved') return [from];
      if (to.kind === 'unresolved') return [to];
      return from.value === to.value ? [] : [fail(to, `ports ${from.value ?? 'any'} to ${to.value ?? 'any'}`)];
    });
    return wrong.length > 0 ? wrong : pass;
  },
});
