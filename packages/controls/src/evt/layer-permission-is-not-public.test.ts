import { testControl } from '@aspis/testkit';
import { layerPermissionIsNotPublic as control } from './layer-permission-is-not-public.ts';

const share = (principal: string) => `
Share:
  Type: AWS::Lambda::LayerVersionPermission
  Properties: { LayerVersionArn: !Ref Tools, Action: lambda:GetLayerVersion, Principal: ${principal} }
`;

testControl(control, {
  fail: { everyone: share("'*'") },
  pass: {
    'one account': share("'111122223333'"),
    'the own account': share('!Ref AWS::AccountId'),
    'an organization': share("'*', OrganizationId: o-abc123"),
  },
  unresolved: { imported: share('!ImportValue who') },
});
