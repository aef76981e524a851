import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { hasWebAcl, isBehindWebAcl } from './web-acls.ts';

export const appsyncApiHasAWebAcl = defineControl({
  id: 'ASPIS-EVT-026',
  title: 'GraphQL API is protected by a web ACL',
  severity: 'medium',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'One GraphQL endpoint takes every query of everyone: without AWS WAF nothing limits how often one address asks, or keeps introspection and known exploits away.',
  fix: 'Declare an AWS::WAFv2::WebACLAssociation whose ResourceArn is the ARN of the API.',
  whenNotToUse:
    'The API has Visibility PRIVATE, which this control knows, or sits behind CloudFront of another application.',
  sources: ['https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html'],
  equivalents: { checkov: ['CKV2_AWS_33'], 'aws-config': ['APPSYNC_ASSOCIATED_WITH_WAF'] },
  examples: {
    bad: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM }
`,
    good: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM }
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: !GetAtt Shop.Arn, WebACLArn: !GetAtt Acl.Arn }
`,
  },
  evaluate(api) {
    const visibility = api.string('Visibility');
    if (visibility.kind === 'known' && visibility.value === 'PRIVATE') return [];
    return hasWebAcl(api) || isBehindWebAcl(api) ? pass : fail(api, 'no web ACL is associated with this API');
  },
});
