import { testControl } from '@aspis/testkit';
import { userPoolClientHidesWhoExists as control } from './user-pool-client-hides-who-exists.ts';

const client = (errors: string) => `
Web:
  Type: AWS::Cognito::UserPoolClient
  Properties: { UserPoolId: !Ref Users, ${errors} }
`;

testControl(control, {
  fail: { 'the default': client('ClientName: web'), legacy: client('PreventUserExistenceErrors: LEGACY') },
  pass: { enabled: client('PreventUserExistenceErrors: ENABLED') },
  unresolved: { imported: client('PreventUserExistenceErrors: !ImportValue errors') },
});
