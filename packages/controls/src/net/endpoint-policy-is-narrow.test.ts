import { testControl } from '@aspis/testkit';
import { endpointPolicyIsNarrow as control } from './endpoint-policy-is-narrow.ts';

testControl(control, {
  fail: {
    everything: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: '*', Resource: '*' }
`,
    'all of the service': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 'dynamodb:*', Resource: '*' }
`,
  },
  pass: {
    'the organisation': `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:ResourceOrgID': o-12345 } } }
`,
  },
  unresolved: {
    imported: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    PolicyDocument: !ImportValue policy
`,
  },
});
