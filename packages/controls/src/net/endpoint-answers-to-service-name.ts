import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const endpointAnswersToServiceName = defineControl({
  id: 'ASPIS-NET-027',
  title: "Interface endpoints answer to the service's own name",
  severity: 'info',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  why: 'SDKs call the service by its public name; without private DNS they go around the endpoint, and around its policy and security group.',
  fix: 'Set PrivateDnsEnabled to true, with EnableDnsSupport and EnableDnsHostnames on the VPC.',
  whenNotToUse: 'The code is given the name of the endpoint, or DNS is done centrally for several VPCs.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html'],
  equivalents: {},
  examples: {
    bad: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    PrivateDnsEnabled: false
`,
    good: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.eu-west-1.secretsmanager
    PrivateDnsEnabled: true
`,
  },
  evaluate(endpoint) {
    const type = endpoint.string('VpcEndpointType');
    if (type.kind === 'unresolved') return type;
    if (type.value !== 'Interface') return notApplicable;
    const enabled = endpoint.boolean('PrivateDnsEnabled');
    if (enabled.kind === 'unresolved') return enabled;
    return enabled.value === true
      ? pass
      : fail(
          endpoint.at('PrivateDnsEnabled'),
          enabled.value === false ? 'PrivateDnsEnabled is false' : 'no PrivateDnsEnabled',
        );
  },
});
