import { testControl } from '@aspis/testkit';
import { userPoolsAreProtectedFromDeletion as control } from './user-pools-are-protected-from-deletion.ts';

testControl(control, {
  fail: {
    inactive: `
C: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: INACTIVE } }
`,
  },
  pass: {
    active: `
C: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: ACTIVE } }
`,
  },
  unresolved: {
    imported: `
C: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: !ImportValue p } }
`,
  },
});
