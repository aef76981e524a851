import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const layerVersionsAreNotPublic = defineControl({
  id: 'ASPIS-SUP-006',
  title: 'Layer versions are shared with named accounts or the organisation',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::LayerVersionPermission'],
  why: 'Anyone can download a public layer: its code, and whatever was packed into it by mistake.',
  fix: 'Name the account in Principal, or set OrganizationId beside Principal "*".',
  whenNotToUse: 'The layer is a public product.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    'control-tower': ['CT.LAMBDA.PR.4'],
  },
  examples: {
    bad: `
Share:
  Type: AWS::Lambda::LayerVersionPermission
  Properties: { LayerVersionArn: !Ref Tools, Action: lambda:GetLayerVersion, Principal: '*' }
Tools:
  Type: AWS::Lambda::LayerVersion
`,
    good: `
Share:
  Type: AWS::Lambda::LayerVersionPermission
  Properties: { LayerVersionArn: !Ref Tools, Action: lambda:GetLayerVersion, Principal: '*', OrganizationId: o-abcdefghij }
Tools:
  Type: AWS::Lambda::LayerVersion
`,
  },
  evaluate(permission) {
    const principal = permission.text('Principal');
    if (principal.kind === 'unresolved') return principal;
    if (principal.value !== '*') return pass;
    const organization = permission.isSet('OrganizationId');
    if (organization.kind === 'unresolved') return organization;
    return organization.value ? pass : fail(principal, 'anyone may download the layer');
  },
});
