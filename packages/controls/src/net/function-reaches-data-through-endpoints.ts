import { reachOf } from '@aspis/iam';
import { type ApplicationView, type ResourceView, type Verdict, fail, notApplicable, pass, roleOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionReachesDataThroughEndpoints = defineControl({
  id: 'ASPIS-NET-023',
  title: 'Functions in a VPC reach S3 and DynamoDB through gateway endpoints',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Without a gateway endpoint the calls leave the VPC through a NAT gateway, which costs money per byte, or do not arrive at all; and no endpoint policy can limit them.',
  fix: 'Add an AWS::EC2::VPCEndpoint of type Gateway for the service to the route tables of the subnets; it costs nothing.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html'],
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
    Role: !GetAtt Role.Arn
Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [] }
    Policies:
      - PolicyName: orders
        PolicyDocument: { Statement: [{ Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*' }] }
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
    Role: !GetAtt Role.Arn
Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [] }
    Policies:
      - PolicyName: orders
        PolicyDocument: { Statement: [{ Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*' }] }
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: !Sub com.amazonaws.\${AWS::Region}.dynamodb
    RouteTableIds: [!Ref Table]
`,
  },
  evaluate(fn, app) {
    const vpc = vpcOf(fn, app);
    const role = roleOf(fn);
    if (vpc === undefined || role.kind === 'unresolved' || role.value === undefined) return notApplicable;
    const services = new Set(reachOf(role.value).reached.map(({ service }) => service));
    const names = app.referrers(vpc, 'AWS::EC2::VPCEndpoint', 'VpcId').map((endpoint) => endpoint.text('ServiceName'));
    return ['dynamodb', 's3'].flatMap((service): Verdict[] => {
      if (!services.has(service)) return [];
      const hasEndpoint = names.some(
        (name) => name.kind === 'unresolved' || name.value?.endsWith(`.${service}`) === true,
      );
      return [hasEndpoint ? pass : fail(fn.at('VpcConfig'), `VPC ${vpc.logicalId} has no endpoint for ${service}`)];
    });
  },
});

/** The VPC of the function's subnets, where the application holds both. */
function vpcOf(fn: ResourceView, app: ApplicationView): ResourceView | undefined {
  const subnets = fn.items('VpcConfig.SubnetIds');
  if (subnets.kind === 'unresolved' || subnets.value[0] === undefined) return undefined;
  const subnet = app.target(subnets.value[0], 'AWS::EC2::Subnet');
  if (subnet.kind === 'unresolved' || subnet.value?.type !== 'AWS::EC2::Subnet') return undefined;
  const vpc = app.target(subnet.value.at('VpcId'), 'AWS::EC2::VPC');
  return vpc.kind === 'known' && vpc.value?.type === 'AWS::EC2::VPC' ? vpc.value : undefined;
}
