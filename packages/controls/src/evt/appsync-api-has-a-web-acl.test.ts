import { testControl } from '@aspis/testkit';
import { appsyncApiHasAWebAcl as control } from './appsync-api-has-a-web-acl.ts';

const api = (rest: string, visibility = 'GLOBAL') => `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AWS_IAM, Visibility: ${visibility} }
${rest}`;

testControl(control, {
  fail: { none: api('') },
  pass: {
    'an association': api(`
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: !GetAtt Shop.Arn, WebACLArn: !GetAtt Acl.Arn }
`),
  },
  notApplicable: { 'a private API': api('', 'PRIVATE') },
});
