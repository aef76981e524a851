import { testControl } from '@aspis/testkit';
import { endpointSpansZones as control } from './endpoint-spans-zones.ts';

testControl(control, {
  fail: {
    'no subnets': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    PrivateDnsEnabled: true
`,
  },
  pass: {
    'two of this application': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    SubnetIds: [!Ref A, !Ref B]
`,
  },
  unresolved: {
    'subnets as a parameter': `
Parameters:
  Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' }
Resources:
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Network
      VpcEndpointType: Interface
      ServiceName: com.amazonaws.eu-west-1.secretsmanager
      SubnetIds: !Ref Subnets
`,
  },
  notApplicable: {
    'a gateway endpoint': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
`,
  },
});
