import { testControl } from '@aspis/testkit';
import { userPoolHasThreatProtection as control } from './user-pool-has-threat-protection.ts';

const pool = (addOns: string) => `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users, ${addOns} }
`;

testControl(control, {
  fail: {
    none: pool('AliasAttributes: [email]'),
    'it only watches': pool('UserPoolAddOns: { AdvancedSecurityMode: AUDIT }'),
  },
  pass: { enforced: pool('UserPoolAddOns: { AdvancedSecurityMode: ENFORCED }') },
  unresolved: { imported: pool('UserPoolAddOns: { AdvancedSecurityMode: !ImportValue mode }') },
});
