import { fail, isPrivateApi, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { hasWebAcl, hasWebAclByArn, isBehindWebAcl } from './web-acls.ts';

export const restStageHasAWebAcl = defineControl({
  id: 'ASPIS-EVT-025',
  title: 'REST API stage is protected by a web ACL',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Stage'],
  why: 'Without AWS WAF every request reaches the function: floods from one address, scanners and known exploits are left to code to fend off, at your cost.',
  fix: 'Declare an AWS::WAFv2::WebACL and an AWS::WAFv2::WebACLAssociation whose ResourceArn is the stage.',
  whenNotToUse: 'A CloudFront distribution with a web ACL in another application is the only way to the API.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html'],
  equivalents: {
    checkov: ['CKV2_AWS_29'],
    prowler: ['apigateway_restapi_waf_acl_attached'],
    'cdk-nag': ['APIGWAssociatedWithWAF'],
    kics: ['api_gateway_without_waf'],
    securityhub: ['APIGateway.4'],
    'aws-config': ['API_GW_ASSOCIATED_WITH_WAF'],
    cloudsploit: ['apigatewayWafEnabled'],
  },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live }
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live }
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties:
    ResourceArn: !Sub arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/\${Live}
    WebACLArn: !GetAtt Acl.Arn
`,
  },
  evaluate(stage, app) {
    const target = app.target(stage.at('RestApiId'), 'AWS::ApiGateway::RestApi');
    const api = target.kind === 'known' && target.value?.type === 'AWS::ApiGateway::RestApi' ? target.value : undefined;
    if (api !== undefined && isPrivateApi(api)) return [];
    if (hasWebAcl(stage) || hasWebAclByArn(stage)) return pass;
    if (api !== undefined && isBehindWebAcl(api)) return pass;
    return fail(stage.at('StageName'), 'no web ACL is associated with this stage');
  },
});
