import { testControl } from '@aspis/testkit';
import { userPoolDemandsStrongPasswords as control } from './user-pool-demands-strong-passwords.ts';

const pool = (policy: string) => `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users, ${policy} }
`;

const all = 'RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true';

testControl(control, {
  fail: {
    'too short': pool(`Policies: { PasswordPolicy: { MinimumLength: 7, ${all} } }`),
    'symbols waived': pool(
      `Policies: { PasswordPolicy: { MinimumLength: 12, ${all.replace('Symbols: true', 'Symbols: false')} } }`,
    ),
    'classes left out of an own policy': pool('Policies: { PasswordPolicy: { MinimumLength: 12 } }'),
  },
  pass: {
    strong: pool(`Policies: { PasswordPolicy: { MinimumLength: 8, ${all} } }`),
    'the defaults': pool('AliasAttributes: [email]'),
  },
  unresolved: { imported: pool('Policies: { PasswordPolicy: { MinimumLength: !ImportValue length } }') },
});
