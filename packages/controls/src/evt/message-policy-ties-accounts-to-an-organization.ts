import { type Statement, accountOf, limitsCaller } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { messagePolicyOf, messagePolicyTypes } from './message-policies.ts';

export const messagePolicyTiesAccountsToAnOrganization = defineControl({
  id: 'ASPIS-EVT-076',
  title: 'Policy of a queue, topic or bus ties whole accounts to an organization',
  severity: 'low',
  appliesTo: messagePolicyTypes,
  why: 'A whole account as principal trusts each of its present and future roles, and goes on doing so after the account has left your organization.',
  fix: 'Name the one role as principal, or add Condition StringEquals aws:PrincipalOrgID.',
  whenNotToUse: 'The account is your own, written as a number, or a partner whose roles you cannot name.',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html'],
  equivalents: { prowler: ['eventbridge_bus_cross_account_access'] },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: sns:Subscribe, Resource: !Ref Orders }
`,
    good: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal: { AWS: '111122223333' }
          Action: sns:Subscribe
          Resource: !Ref Orders
          Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } }
`,
  },
  evaluate(resource) {
    const document = messagePolicyOf(resource);
    return document === undefined ? [] : judgeStatements(document, untiedAccount);
  },
});

function untiedAccount(statement: Statement): string | undefined {
  if (statement.effect !== 'Allow' || limitsCaller(statement)) return undefined;
  const whole = statement.principals.find(
    ({ type, text }) => type === 'AWS' && /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(text.value),
  );
  return whole === undefined ? undefined : `lets in all of account ${accountOf(whole) ?? ''}`;
}
