import { testControl } from '@aspis/testkit';
import { userPoolHasAWebAcl as control } from './user-pool-has-a-web-acl.ts';

const pool = `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users }
`;

testControl(control, {
  fail: { none: pool },
  pass: {
    'an association by a joined ARN': `${pool}
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: !Sub 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/\${Users}', WebACLArn: !GetAtt Acl.Arn }
`,
  },
});
