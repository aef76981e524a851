import { testControl } from '@aspis/testkit';
import { userPoolAsksForASecondFactor as control } from './user-pool-asks-for-a-second-factor.ts';

const pool = (mfa: string) => `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users, ${mfa} }
`;

testControl(control, {
  fail: { off: pool("MfaConfiguration: 'OFF'"), 'nothing said': pool('AliasAttributes: [email]') },
  pass: { on: pool("MfaConfiguration: 'ON'"), optional: pool('MfaConfiguration: OPTIONAL') },
  unresolved: { imported: pool('MfaConfiguration: !ImportValue mfa') },
});
