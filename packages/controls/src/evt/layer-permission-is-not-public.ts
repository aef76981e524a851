import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const layerPermissionIsNotPublic = defineControl({
  id: 'ASPIS-EVT-077',
  title: 'Layer version is shared with named accounts or one organization',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::LayerVersionPermission'],
  why: 'With principal * every AWS account downloads the layer and reads the code, and the keys, that are in it.',
  fix: 'Set Principal to the account that uses the layer, or add OrganizationId.',
  whenNotToUse: 'The layer is published for everyone, on purpose.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: { 'guard-registry': ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED', 'LAMBDA_NO_WILDCARD_PRINCIPALS'] },
  examples: {
    bad: `
Share:
  Type: AWS::Lambda::LayerVersionPermission
  Properties: { LayerVersionArn: !Ref Tools, Action: lambda:GetLayerVersion, Principal: '*' }
`,
    good: `
Share:
  Type: AWS::Lambda::LayerVersionPermission
  Properties: { LayerVersionArn: !Ref Tools, Action: lambda:GetLayerVersion, Principal: '*', OrganizationId: o-a1b2c3d4e5 }
`,
  },
  evaluate(permission) {
    const principal = permission.at('Principal');
    const text =
      principal.value.kind === 'unknown' && principal.value.name?.startsWith('AWS::') !== true
        ? principal.string()
        : principal.text();
    if (text.kind === 'unresolved') return text;
    const organization = permission.isSet('OrganizationId');
    if (organization.kind === 'unresolved') return organization;
    return text.value === '*' && !organization.value
      ? fail(principal, 'Principal is *, without an OrganizationId')
      : pass;
  },
});
