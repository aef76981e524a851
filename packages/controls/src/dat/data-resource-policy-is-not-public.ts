import { isPublic } from '@aspis/iam';
import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

const tablePolicies = ['ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'];

export const dataResourcePolicyIsNotPublic = defineControl({
  id: 'ASPIS-DAT-029',
  title: 'Resource policies of tables and streams let in nobody unknown',
  severity: 'high',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::Kinesis::ResourcePolicy'],
  why: 'A principal of * without a condition on the caller lets every AWS account at the data.',
  fix: 'Name the accounts or roles that use the table or stream, or limit the statement with aws:PrincipalOrgID.',
  sources: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html',
    'https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    ResourcePolicy:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Principal: '*', Action: 'dynamodb:GetItem', Resource: '*' }
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    ResourcePolicy:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:role/orders' }, Action: 'dynamodb:GetItem', Resource: '*' }
`,
  },
  evaluate(resource) {
    const paths = resource.type === 'AWS::DynamoDB::Table' ? tablePolicies : ['ResourcePolicy'];
    const documents = paths.map((path) => resource.at(path)).filter(({ value }) => value.kind !== 'absent');
    if (documents.length === 0) return notApplicable;
    return documents.flatMap((document) =>
      judgeStatements(document, (statement) => (isPublic(statement) ? 'allows everyone' : undefined)),
    );
  },
});
