import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const securityGroupDeclaresEgress = defineControl({
  id: 'ASPIS-NET-012',
  title: 'Security groups declare what they let out',
  severity: 'low',
  appliesTo: ['AWS::EC2::SecurityGroup'],
  why: 'A group without egress rules lets out everything, and nobody can tell whether that was meant.',
  fix: 'Write SecurityGroupEgress with what is needed; `127.0.0.1/32` stands for nowhere.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html',
  ],
  equivalents: {
    cfn_nag: ['F1000'],
    cfripper: ['EC2SecurityGroupMissingEgressRule'],
    'guard-registry': ['SECURITY_GROUP_MISSING_EGRESS_RULE'],
  },
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: orders
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
  evaluate(group, app) {
    const declared = group.isSet('SecurityGroupEgress');
    if (declared.kind === 'unresolved') return declared;
    const isDeclared = declared.value || app.referrers(group, 'AWS::EC2::SecurityGroupEgress', 'GroupId').length > 0;
    return isDeclared
      ? pass
      : fail(group.at('SecurityGroupEgress'), 'no SecurityGroupEgress, so everything is let out');
  },
});
