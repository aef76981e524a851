import { testControl } from '@aspis/testkit';
import { identityPoolKnowsItsGuests as control } from './identity-pool-knows-its-guests.ts';

const pool = (guests: string) => `
Identities:
  Type: AWS::Cognito::IdentityPool
  Properties: { AllowUnauthenticatedIdentities: ${guests} }
`;

testControl(control, {
  fail: { guests: pool('true'), 'guests, as text': pool("'true'") },
  pass: { 'no guests': pool('false') },
  unresolved: { imported: pool('!ImportValue guests') },
});
