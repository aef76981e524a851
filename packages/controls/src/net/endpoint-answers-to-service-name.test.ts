import { testControl } from '@aspis/testkit';
import { endpointAnswersToServiceName as control } from './endpoint-answers-to-service-name.ts';

testControl(control, {
  fail: {
    'not said': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    SubnetIds: [subnet-1]
`,
  },
  pass: {
    'as text': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    PrivateDnsEnabled: 'true'
`,
  },
  unresolved: {
    imported: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    PrivateDnsEnabled: !ImportValue dns
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
