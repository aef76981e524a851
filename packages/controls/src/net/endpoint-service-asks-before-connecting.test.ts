import { testControl } from '@aspis/testkit';
import { endpointServiceAsksBeforeConnecting as control } from './endpoint-service-asks-before-connecting.ts';

testControl(control, {
  fail: {
    'everyone is allowed': `
Allowed:
  Type: AWS::EC2::VPCEndpointServicePermissions
  Properties:
    ServiceId: !Ref Service
    AllowedPrincipals: ['*']
`,
  },
  pass: {
    'one account': `
Allowed:
  Type: AWS::EC2::VPCEndpointServicePermissions
  Properties:
    ServiceId: !Ref Service
    AllowedPrincipals: ['arn:aws:iam::111122223333:root']
`,
  },
  unresolved: {
    imported: `
Service:
  Type: AWS::EC2::VPCEndpointService
  Properties:
    AcceptanceRequired: !ImportValue acceptance
`,
  },
});
