import { testControl } from '@aspis/testkit';
import { vpcLogsItsFlows as control } from './vpc-logs-its-flows.ts';

testControl(control, {
  fail: {
    'the log of another VPC': `
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
Flows:
  Type: AWS::EC2::FlowLog
  Properties:
    ResourceId: !Ref Other
    ResourceType: VPC
    TrafficType: ALL
    LogDestinationType: s3
    LogDestination: arn:aws:s3:::flows
`,
  },
  pass: {
    'a log of its subnet': `
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Flows:
  Type: AWS::EC2::FlowLog
  Properties:
    ResourceId: !Ref Private
    ResourceType: Subnet
    TrafficType: ALL
    LogDestinationType: s3
    LogDestination: arn:aws:s3:::flows
`,
  },
});
