import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const userPoolIsClosedToSelfSignUp = defineControl({
  id: 'ASPIS-EVT-040',
  title: 'User pool lets only administrators create users',
  severity: 'info',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'Where anyone may sign up, "signed in" means no more than "has an e-mail address": routes that only ask for a token are open to the internet.',
  fix: 'Set AdminCreateUserConfig.AllowAdminCreateUserOnly to true for pools of staff or partners.',
  whenNotToUse: 'Customers register themselves, and routes check groups or scopes beyond the token.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-admin-create-user-policy.html',
  ],
  equivalents: { prowler: ['cognito_user_pool_self_registration_disabled'] },
  examples: {
    bad: `
Staff:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: staff }
`,
    good: `
Staff:
  Type: AWS::Cognito::UserPool
  Properties:
    UserPoolName: staff
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }
`,
  },
  evaluate(pool) {
    const closed = pool.boolean('AdminCreateUserConfig.AllowAdminCreateUserOnly');
    if (closed.kind === 'unresolved') return closed;
    return closed.value === true
      ? pass
      : fail(
          closed,
          closed.value === undefined
            ? 'no AllowAdminCreateUserOnly, so anyone may sign up'
            : 'AllowAdminCreateUserOnly is false',
        );
  },
});
