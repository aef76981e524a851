import { type ResourceView, type Unresolved, fail, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { everyAddress, portsOf, rulesOf } from './security-group-rules.ts';

export const functionTrafficIsLimited = defineControl({
  id: 'ASPIS-NET-013',
  title: 'Functions in a VPC cannot reach every address',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'An attacker who runs code in the function, by injection or a bad dependency, can carry out its secrets and data to any address: the network that could have stopped it lets everything through.',
  fix: 'Give the function a security group of its own whose SecurityGroupEgress names what it calls: groups of databases, endpoints, prefix lists.',
  whenNotToUse: 'The function calls services on the internet over ports that cannot be told beforehand.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://attack.mitre.org/techniques/T1048/',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: orders
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, DestinationSecurityGroupId: !Ref Db }
`,
  },
  evaluate(fn, app) {
    const ids = fn.items('VpcConfig.SecurityGroupIds');
    if (ids.kind === 'unresolved') return ids;
    return ids.value.map((id) => {
      const group = app.target(id, 'AWS::EC2::SecurityGroup');
      if (group.kind === 'unresolved') return group;
      if (group.value?.type !== 'AWS::EC2::SecurityGroup')
        return unresolved(id, 'the security group is not in the application');
      const open = opennessOf(group.value);
      if (typeof open === 'object') return open;
      return open === undefined ? pass : fail(id, `security group ${group.value.logicalId} ${open}`);
    });
  },
});

/** How a group lets out everything; undefined when it does not. */
function opennessOf(group: ResourceView): string | Unresolved | undefined {
  const own = rulesOf(group, 'egress');
  if (own.kind === 'unresolved') return own;
  const apart = group.app.referrers(group, 'AWS::EC2::SecurityGroupEgress', 'GroupId');
  if (own.value.length + apart.length === 0) return 'has no egress rules, so everything is let out';
  for (const rule of [...own.value, ...apart]) {
    const ports = portsOf(rule);
    const cidr = everyAddress(rule);
    if (ports.kind === 'unresolved') return ports;
    if (cidr.kind === 'unresolved') return cidr;
    if (cidr.value !== undefined && ports.value !== undefined && ports.value.from <= 1 && ports.value.to >= 65_535)
      return 'lets out all ports to every address';
  }
  return undefined;
}
