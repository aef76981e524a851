import { testControl } from '@aspis/testkit';
import { userPoolIsClosedToSelfSignUp as control } from './user-pool-is-closed-to-self-sign-up.ts';

const pool = (configuration: string) => `
Staff:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: staff, ${configuration} }
`;

testControl(control, {
  fail: {
    'the default': pool('AliasAttributes: [email]'),
    open: pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: false }'),
  },
  pass: { closed: pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }') },
  unresolved: { imported: pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: !ImportValue closed }') },
});
