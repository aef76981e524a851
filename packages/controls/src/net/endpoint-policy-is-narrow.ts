import { type Statement, statementsOf } from '@aspis/iam';
import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const endpointPolicyIsNarrow = defineControl({
  id: 'ASPIS-NET-022',
  title: 'VPC endpoints have a policy that limits their use',
  severity: 'low',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  why: 'Through an endpoint with the default policy, code that an attacker runs inside copies data into a bucket or table of an account of their own.',
  fix: 'Set PolicyDocument with the actions and resources that are needed, or limit it to your organisation with aws:ResourceOrgID and aws:PrincipalOrgID.',
  whenNotToUse: 'The service has no endpoint policies.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    'https://attack.mitre.org/techniques/T1537/',
  ],
  equivalents: {},
  examples: {
    bad: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    RouteTableIds: [!Ref Table]
`,
    good: `
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 'dynamodb:*', Resource: !GetAtt Orders.Arn }
`,
  },
  evaluate(endpoint) {
    const policy = endpoint.at('PolicyDocument');
    if (policy.value.kind === 'absent') return fail(policy, 'no PolicyDocument, so everything is allowed');
    const statements = statementsOf(policy);
    if (statements.kind === 'unresolved') return statements;
    const open = statements.value.find(
      (statement) => statement.effect === 'Allow' && statement.conditions.length === 0 && isAnything(statement),
    );
    return open === undefined
      ? pass
      : fail({ span: policy.span, path: open.path }, 'all actions on all resources are allowed');
  },
});

function isAnything({ actions, resources, principals }: Statement): boolean {
  const anyAction = actions.some(({ value }) => value === '*' || /^[a-z0-9-]+:\*$/i.test(value));
  const anyResource = resources.some(({ value }) => value === '*');
  return anyAction && anyResource && principals.some(({ text }) => text.value === '*');
}
