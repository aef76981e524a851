import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const userPoolsAreProtectedFromDeletion = defineControl({
  id: 'ASPIS-DEP-007',
  title: 'User pools are protected from deletion',
  severity: 'low',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'A deleted user pool cannot be brought back: every customer would have to sign up again.',
  fix: 'Set DeletionProtection: ACTIVE.',
  sources: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html'],
  equivalents: {
    prowler: ['cognito_user_pool_deletion_protection_enabled'],
    'aws-config': ['COGNITO_USER_POOL_DELETION_PROTECTION_ENABLED'],
  },
  examples: {
    bad: `
Customers:
  Type: AWS::Cognito::UserPool
`,
    good: `
Customers:
  Type: AWS::Cognito::UserPool
  Properties: { DeletionProtection: ACTIVE }
`,
  },
  evaluate(pool) {
    const protection = pool.string('DeletionProtection');
    if (protection.kind === 'unresolved') return protection;
    return protection.value === 'ACTIVE'
      ? pass
      : fail(protection, `DeletionProtection is ${protection.value ?? 'INACTIVE by default'}`);
  },
});
