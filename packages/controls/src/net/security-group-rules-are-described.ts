import { fail, pass, type View } from '@aspis/model';
import { defineControl } from '../control.ts';
import { ruleHolders, rulesOf } from './security-group-rules.ts';

export const securityGroupRulesAreDescribed = defineControl({
  id: 'ASPIS-NET-014',
  title: 'Security group rules say what they are for',
  severity: 'info',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  why: 'Rules that nobody can explain are never removed.',
  fix: 'Write a Description for each rule.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  equivalents: {
    cfn_nag: ['W36'],
    kics: ['security_group_rule_without_description'],
    trivy: ['AWS-0124'],
    'guard-registry': ['SECURITY_GROUP_DESCRIPTION_RULE'],
    checkov: ['CKV_AWS_23'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16, Description: the office }
`,
  },
  evaluate(holder) {
    const rules: View[] = [];
    for (const direction of ['ingress', 'egress'] as const) {
      if (!ruleHolders[direction].includes(holder.type)) continue;
      const found = rulesOf(holder, direction);
      if (found.kind === 'unresolved') return found;
      rules.push(...found.value);
    }
    return rules.map((rule) => {
      const described = rule.isSet('Description');
      if (described.kind === 'unresolved') return described;
      return described.value ? pass : fail(rule.at('Description'), 'the rule has no Description');
    });
  },
});
