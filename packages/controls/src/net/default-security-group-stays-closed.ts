import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isDefaultGroup } from './default-security-group.ts';
import { everyAddress, rulesOf } from './security-group-rules.ts';

export const defaultSecurityGroupStaysClosed = defineControl({
  id: 'ASPIS-NET-016',
  title: 'The default security group gets no rules',
  severity: 'medium',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  why: 'Whatever is launched without a group of its own is in the default one, and gets what was opened there for something else.',
  fix: 'Make a security group for the purpose and put the rule there.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html'],
  equivalents: { kics: ['default_security_groups_with_unrestricted_traffic'] },
  examples: {
    bad: `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: !GetAtt Network.DefaultSecurityGroup
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 10.0.0.0/16
`,
    good: `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: !GetAtt Access.GroupId
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 10.0.0.0/16
`,
  },
  evaluate(resource) {
    if (resource.type !== 'AWS::EC2::SecurityGroup') {
      const group = resource.at('GroupId');
      return isDefaultGroup(group) ? fail(group, 'the rule is for the default security group') : pass;
    }
    const name = resource.string('GroupName');
    if (name.kind === 'unresolved' || name.value !== 'default') return notApplicable;
    const rules = [rulesOf(resource, 'ingress'), rulesOf(resource, 'egress')].flatMap((found) =>
      found.kind === 'known' ? found.value : [],
    );
    const open = rules.map(everyAddress).find((cidr) => cidr.kind === 'known' && cidr.value !== undefined);
    return open === undefined ? pass : fail(open, 'a group named default is open to every address');
  },
});
