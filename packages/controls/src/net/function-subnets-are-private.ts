import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionSubnetsArePrivate = defineControl({
  id: 'ASPIS-NET-021',
  title: 'Functions run in private subnets',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A function in a public subnet gets no public address: its calls to the internet time out, and it stands among hosts that the internet can reach.',
  fix: 'Name private subnets, whose route to the internet leads through a NAT gateway, in VpcConfig.SubnetIds.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html'],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    MapPublicIpOnLaunch: true
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
`,
  },
  evaluate(fn, app) {
    const subnets = fn.items('VpcConfig.SubnetIds');
    // Subnets that come from elsewhere are as little known as those of another stack.
    if (subnets.kind === 'unresolved') return notApplicable;
    return subnets.value.flatMap((id): Verdict[] => {
      const subnet = app.target(id, 'AWS::EC2::Subnet');
      if (subnet.kind === 'unresolved' || subnet.value?.type !== 'AWS::EC2::Subnet') return [];
      return [isPublicSubnet(subnet.value) ? fail(id, `subnet ${subnet.value.logicalId} is public`) : pass];
    });
  },
});

function isPublicSubnet(subnet: ResourceView): boolean {
  const { app } = subnet;
  const maps = subnet.boolean('MapPublicIpOnLaunch');
  if (maps.kind === 'known' && maps.value === true) return true;
  return app.referrers(subnet, 'AWS::EC2::SubnetRouteTableAssociation', 'SubnetId').some((association) => {
    const table = app.target(association.at('RouteTableId'), 'AWS::EC2::RouteTable');
    if (table.kind === 'unresolved' || table.value === undefined) return false;
    return app.referrers(table.value, 'AWS::EC2::Route', 'RouteTableId').some((route) => {
      const gateway = app.target(route.at('GatewayId'), 'AWS::EC2::InternetGateway');
      return gateway.kind === 'known' && gateway.value?.type === 'AWS::EC2::InternetGateway';
    });
  });
}
