import { type Statement, statementsOf } from '@aspis/iam';
import { type ResourceView, type Verdict, type View, fail, functionsWithRole, pass, policiesOf } from '@aspis/model';
import { defineControl } from '../control.ts';
import { statementLabel } from '../policy-documents.ts';
import { resourcePolicyOf, resourcePolicyTypes, usesSourceFunction } from './source-function.ts';

export const resourcePolicyTrustsFunctionsNotRoles = defineControl({
  id: 'ASPIS-EVT-073',
  title: 'Role of a function that a resource policy trusts only counts inside the function',
  severity: 'info',
  appliesTo: resourcePolicyTypes,
  why: 'Whoever gets at the credentials of the role, from another function that shares it or out of a leaked environment, has what the resource policy gives, from anywhere.',
  fix: 'Add to the role a Deny of these actions with Condition ArnNotEquals lambda:SourceFunctionArn and the ARN of the function. The key works in policies of roles, not in resource policies.',
  whenNotToUse:
    'Something other than the function also uses the role for this, on purpose; or an event source mapping needs the action, which calls without that key.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html',
    'https://attack.mitre.org/techniques/T1552/',
  ],
  equivalents: {},
  examples: {
    bad: `
Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn } }
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Queue]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: !GetAtt Role.Arn }, Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn }
`,
    good: `
Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: {}
    Policies:
      - PolicyName: inside
        PolicyDocument:
          Statement:
            - Effect: Deny
              Action: sqs:SendMessage
              Resource: '*'
              Condition: { ArnNotEquals: { lambda:SourceFunctionArn: !Sub 'arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:orders' } }
Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders, Role: !GetAtt Role.Arn } }
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Queue]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: !GetAtt Role.Arn }, Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn }
`,
  },
  evaluate(resource) {
    const document = resourcePolicyOf(resource);
    const statements = statementsOf(document);
    // A document that is not known trusts no role of this application that could be told.
    if (statements.kind === 'unresolved') return [];
    return statements.value.flatMap((statement) => judge(statement, document));
  },
});

function judge(statement: Statement, document: View): readonly Verdict[] {
  const role = statement.effect === 'Allow' ? functionRoleIn(statement.view.at('Principal.AWS')) : undefined;
  if (role === undefined) return [];
  if (isTiedToFunction(role)) return [pass];
  const place = { span: document.span, path: statement.path };
  return [
    fail(place, `${statementLabel(statement)} trusts ${role.logicalId}, and nothing ties the role to its function`),
  ];
}

function functionRoleIn(principals: View): ResourceView | undefined {
  const items = principals.items();
  if (items.kind === 'unresolved') return undefined;
  for (const item of items.value) {
    const target = item.app.target(item, 'AWS::IAM::Role');
    if (
      target.kind === 'known' &&
      target.value?.type === 'AWS::IAM::Role' &&
      functionsWithRole(target.value).length > 0
    )
      return target.value;
  }
  return undefined;
}

/** A grant in the resource policy is enough by itself: only a Deny of the role's own takes it back outside the function. */
function isTiedToFunction(role: ResourceView): boolean {
  return policiesOf(role).some(({ document }) => {
    const statements = statementsOf(document);
    return (
      statements.kind === 'unresolved' ||
      statements.value.some((statement) => statement.effect === 'Deny' && usesSourceFunction(statement))
    );
  });
}
