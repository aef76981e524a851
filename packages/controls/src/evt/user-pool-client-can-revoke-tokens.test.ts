import { testControl } from '@aspis/testkit';
import { userPoolClientCanRevokeTokens as control } from './user-pool-client-can-revoke-tokens.ts';

const client = (revocation: string) => `
Web:
  Type: AWS::Cognito::UserPoolClient
  Properties: { UserPoolId: !Ref Users, ${revocation} }
`;

testControl(control, {
  fail: { 'switched off': client('EnableTokenRevocation: false') },
  pass: { 'the default of new clients': client('ClientName: web') },
  unresolved: { imported: client('EnableTokenRevocation: !ImportValue revocation') },
});
