import { testControl } from '@aspis/testkit';
import { messagePolicyTiesAccountsToAnOrganization as control } from './message-policy-ties-accounts-to-an-organization.ts';

const queue = (principal: string, condition = '') => `
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument: { Statement: [{ Effect: Allow, Principal: { AWS: ${principal} }, Action: sqs:SendMessage, Resource: '*'${condition} }] }
`;

testControl(control, {
  fail: { 'a number': queue("'111122223333'"), 'a root': queue('arn:aws:iam::111122223333:root') },
  pass: {
    'an organization': queue("'111122223333'", ", Condition: { StringEquals: { 'aws:PrincipalOrgID': o-abc123 } }"),
    'one role': queue('arn:aws:iam::111122223333:role/sender'),
    'the own account': queue("!Sub 'arn:aws:iam::${AWS::AccountId}:root'"),
  },
  notApplicable: {
    'a bus without a policy': '{ Resources: { Bus: { Type: AWS::Events::EventBus, Properties: { Name: orders } } } }',
  },
});
