import { testControl } from '@aspis/testkit';
import { logPoliciesAreNotPublic as control } from './log-policies-are-not-public.ts';

const policy = (statement: string) => `
Policy:
  Type: AWS::Logs::ResourcePolicy
  Properties:
    PolicyName: logs
    PolicyDocument: '{"Version":"2012-10-17","Statement":[${statement}]}'
`;

testControl(control, {
  fail: { everyone: policy('{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"logs:*","Resource":"*"}') },
  pass: {
    'a service': policy(
      '{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"logs:PutLogEvents","Resource":"*"}',
    ),
    'everyone of an organisation': policy(
      '{"Effect":"Allow","Principal":"*","Action":"logs:PutLogEvents","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}',
    ),
  },
  unresolved: {
    imported: `
Policy:
  Type: AWS::Logs::ResourcePolicy
  Properties: { PolicyName: logs, PolicyDocument: !ImportValue policy }
`,
  },
});
