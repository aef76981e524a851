import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const endpointServiceAsksBeforeConnecting = defineControl({
  id: 'ASPIS-NET-028',
  title: 'Endpoint services let in only whom they accept',
  severity: 'medium',
  appliesTo: ['AWS::EC2::VPCEndpointService', 'AWS::EC2::VPCEndpointServicePermissions'],
  why: 'Whoever is allowed, and with * that is every AWS account, connects to the service from a VPC of their own without being asked.',
  fix: 'Set AcceptanceRequired to true, and name accounts or roles in AllowedPrincipals.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html'],
  equivalents: {},
  examples: {
    bad: `
Service:
  Type: AWS::EC2::VPCEndpointService
  Properties:
    AcceptanceRequired: false
`,
    good: `
Service:
  Type: AWS::EC2::VPCEndpointService
  Properties:
    AcceptanceRequired: true
`,
  },
  evaluate(service) {
    if (service.type === 'AWS::EC2::VPCEndpointService') {
      const required = service.boolean('AcceptanceRequired');
      if (required.kind === 'unresolved') return required;
      return required.value === false ? fail(required, 'AcceptanceRequired is false') : pass;
    }
    const principals = service.items('AllowedPrincipals');
    if (principals.kind === 'unresolved') return principals;
    const everyone = principals.value.find((principal) => {
      const text = principal.text();
      return text.kind === 'known' && text.value === '*';
    });
    return everyone === undefined ? pass : fail(everyone, 'AllowedPrincipals lets in everyone');
  },
});
