import { type Statement, statementsOf } from '@aspis/iam';
import { type ResourceView, type Verdict, type View, fail, functionsWithRole, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { statementLabel } from '../dat/policy-documents.ts';

const documents: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
};

export const resourcePolicyTrustsFunctionsNotRoles = defineControl({
  id: 'ASPIS-EVT-073',
  title: 'Resource policy that trusts the role of a function asks for the function itself',
  severity: 'info',
  appliesTo: ['AWS::KMS::Key', 'AWS::S3::BucketPolicy', 'AWS::SecretsManager::ResourcePolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'],
  why: 'Whoever gets at the credentials of the role, from another function that shares it or from outside Lambda, has what the policy gives. A condition on lambda:SourceFunctionArn leaves it to code that runs in the function.',
  fix: 'Add Condition ArnEquals lambda:SourceFunctionArn with the ARN of the function.',
  whenNotToUse: 'Something other than the function also uses the role for this, on purpose.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html', 'https://attack.mitre.org/techniques/T1552/005/'],
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
Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn } }
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Queue]
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal: { AWS: !GetAtt Role.Arn }
          Action: sqs:SendMessage
          Resource: !GetAtt Queue.Arn
          Condition: { ArnEquals: { lambda:SourceFunctionArn: !GetAtt Orders.Arn } }
`,
  },
  evaluate(resource) {
    const document = resource.at(documents[resource.type] ?? 'PolicyDocument');
    const statements = statementsOf(document);
    // A document that is not known trusts no role of this application that could be told.
    if (statements.kind === 'unresolved') return [];
    return statements.value.flatMap((statement) => judge(statement, document));
  },
});

function judge(statement: Statement, document: View): readonly Verdict[] {
  if (statement.effect !== 'Allow') return [];
  const role = functionRoleIn(statement.view.at('Principal.AWS'));
  if (role === undefined) return [];
  if (statement.conditions.some(({ key }) => key.toLowerCase() === 'lambda:sourcefunctionarn')) return [pass];
  const place = { span: document.span, path: statement.path };
  return [fail(place, `${statementLabel(statement)} trusts ${role.logicalId}, the role of a function, without lambda:SourceFunctionArn`)];
}

function functionRoleIn(principals: View): ResourceView | undefined {
  const items = principals.items();
  if (items.kind === 'unresolved') return undefined;
  for (const item of items.value) {
    const target = item.app.target(item, 'AWS::IAM::Role');
    if (target.kind === 'known' && target.value?.type === 'AWS::IAM::Role' && functionsWithRole(target.value).length > 0) return target.value;
  }
  return undefined;
}
