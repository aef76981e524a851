import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const endpointSpansZones = defineControl({
  id: 'ASPIS-NET-024',
  title: 'Interface endpoints span several zones',
  severity: 'low',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  why: 'When the one zone fails, functions in all other zones lose the service behind the endpoint as well.',
  fix: 'Name subnets of at least two availability zones in SubnetIds.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html'],
  equivalents: { prowler: ['vpc_endpoint_multi_az_enabled'] },
  examples: {
    bad: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    SubnetIds: [subnet-1]
`,
    good: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    SubnetIds: [subnet-1, subnet-2]
`,
  },
  evaluate(endpoint) {
    const type = endpoint.string('VpcEndpointType');
    if (type.kind === 'unresolved') return type;
    if (type.value !== 'Interface') return notApplicable;
    const subnets = endpoint.items('SubnetIds');
    if (subnets.kind === 'unresolved') return subnets;
    return subnets.value.length > 1
      ? pass
      : fail(endpoint.at('SubnetIds'), subnets.value.length === 1 ? 'one subnet only' : 'no SubnetIds');
  },
});
