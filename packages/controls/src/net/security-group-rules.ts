import type { Resolved, ResourceView, View } from '@aspis/model';

export type Direction = 'ingress' | 'egress';

/** The resource types that hold rules of a direction: the group itself and rules apart from it. */
export const ruleHolders: Readonly<Record<Direction, readonly [string, string]>> = {
  ingress: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  egress: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'],
};

/** The rules of a direction that a security group, or a rule resource, declares. */
export function rulesOf(holder: ResourceView, direction: Direction): Resolved<readonly View[]> {
  if (holder.type !== 'AWS::EC2::SecurityGroup') return { kind: 'known', value: [holder], span: holder.span, path: '' };
  return holder.items(direction === 'ingress' ? 'SecurityGroupIngress' : 'SecurityGroupEgress');
}

/** The range of the rule that takes in every address; undefined when it takes in fewer. */
export function everyAddress(rule: View): Resolved<View | undefined> {
  let unknown: Resolved<View | undefined> | undefined;
  for (const key of ['CidrIp', 'CidrIpv6']) {
    const cidr = rule.string(key);
    if (cidr.kind === 'unresolved') unknown = cidr;
    else if (isEveryAddress(cidr.value)) return { ...cidr, value: rule.at(key) };
  }
  return unknown ?? { kind: 'known', value: undefined, span: rule.span, path: rule.path };
}

function isEveryAddress(cidr: string | undefined): boolean {
  // Whatever stands before the prefix length is ignored when that is 0, as in 0:0:0:0:0:0:0:0/0.
  return cidr !== undefined && /^[\da-f.:]+\/0+$/i.test(cidr.trim());
}

/** Whether the rule takes in all protocols. */
export function isEveryProtocol(rule: View): Resolved<boolean> {
  const protocol = rule.string('IpProtocol');
  if (protocol.kind === 'unresolved') return protocol;
  return { ...protocol, value: protocol.value === '-1' || protocol.value?.toLowerCase() === 'all' };
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

const everyPort: PortRange = { from: 0, to: 65_535 };

/** The ports of TCP or UDP that the rule takes in; undefined for protocols without ports, such as ICMP. */
export function portsOf(rule: View): Resolved<PortRange | undefined> {
  const every = isEveryProtocol(rule);
  if (every.kind === 'unresolved') return every;
  if (every.value) return { ...every, value: everyPort };
  const protocol = rule.string('IpProtocol');
  const hasPorts = protocol.kind === 'known' && ['tcp', 'udp', '6', '17'].includes(protocol.value?.toLowerCase() ?? '');
  if (!hasPorts) return { ...every, value: undefined };
  const from = rule.number('FromPort');
  if (from.kind === 'unresolved') return from;
  const to = rule.number('ToPort');
  if (to.kind === 'unresolved') return to;
  if (from.value === undefined || from.value === -1 || to.value === undefined) return { ...from, value: everyPort };
  return { ...from, value: { from: from.value, to: to.value } };
}

/** Whether the rule reaches the port over TCP or UDP. */
export function includesPort(range: PortRange, port: number): boolean {
  return range.from <= port && port <= range.to;
}
