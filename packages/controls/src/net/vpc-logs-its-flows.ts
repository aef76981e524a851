import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const vpcLogsItsFlows = defineControl({
  id: 'ASPIS-NET-018',
  title: 'VPCs log their traffic',
  severity: 'medium',
  appliesTo: ['AWS::EC2::VPC'],
  why: 'After an incident nobody can tell what the functions in the VPC talked to, and how much went out.',
  fix: 'Add an AWS::EC2::FlowLog with ResourceId of the VPC and `TrafficType: ALL`.',
  whenNotToUse: 'The account logs the flows of all VPCs by itself.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_11'],
    cfn_nag: ['W60'],
    kics: ['vpc_flowlogs_disabled'],
    trivy: ['AWS-0178'],
    'cdk-nag': ['VPCFlowLogsEnabled'],
    prowler: ['vpc_flow_logs_enabled'],
    securityhub: ['EC2.6'],
    'aws-config': ['VPC_FLOW_LOGS_ENABLED'],
    regula: ['FG_R00054'],
  },
  examples: {
    bad: `
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
`,
    good: `
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
Flows:
  Type: AWS::EC2::FlowLog
  Properties:
    ResourceId: !Ref Network
    ResourceType: VPC
    TrafficType: ALL
    LogDestinationType: s3
    LogDestination: arn:aws:s3:::flows
`,
  },
  evaluate(vpc, app) {
    const logged = [vpc, ...app.referrers(vpc, 'AWS::EC2::Subnet', 'VpcId')].some(
      (place) => app.referrers(place, 'AWS::EC2::FlowLog', 'ResourceId').length > 0,
    );
    return logged ? pass : fail(vpc, 'no flow log refers to the VPC or its subnets');
  },
});
