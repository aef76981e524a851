import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { hasWebAcl } from './web-acls.ts';

export const userPoolHasAWebAcl = defineControl({
  id: 'ASPIS-EVT-027',
  title: 'User pool is protected by a web ACL',
  severity: 'low',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'Sign-up and sign-in are open to everyone by nature: without a rate rule one address tries passwords, floods you with accounts and spends your text messages.',
  fix: 'Declare an AWS::WAFv2::WebACLAssociation whose ResourceArn is the ARN of the user pool, and a rate-based rule in its web ACL.',
  sources: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html'],
  equivalents: { prowler: ['cognito_user_pool_waf_acl_attached'] },
  examples: {
    bad: `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users }
`,
    good: `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users }
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: !GetAtt Users.Arn, WebACLArn: !GetAtt Acl.Arn }
`,
  },
  evaluate(pool) {
    return hasWebAcl(pool) ? pass : fail(pool, 'no web ACL is associated with this user pool');
  },
});
