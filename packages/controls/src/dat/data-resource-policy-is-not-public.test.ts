import { testControl } from '@aspis/testkit';
import { dataResourcePolicyIsNotPublic as control } from './data-resource-policy-is-not-public.ts';

testControl(control, {
  fail: {
    "the table's stream": `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    StreamSpecification:
      ResourcePolicy:
        PolicyDocument:
          Statement: [{ Effect: Allow, Principal: { AWS: '*' }, Action: 'dynamodb:GetRecords', Resource: '*' }]
`,
    'a data stream': `
Policy:
  Type: AWS::Kinesis::ResourcePolicy
  Properties:
    ResourceArn: !GetAtt Stream.Arn
    ResourcePolicy:
      Statement: [{ Effect: Allow, Principal: '*', Action: 'kinesis:GetRecords', Resource: '*' }]
`,
  },
  pass: {
    'the organisation': `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    ResourcePolicy:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Principal: '*', Action: 'dynamodb:GetItem', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': o-12345 } } }
`,
  },
  unresolved: {
    imported: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    ResourcePolicy: { PolicyDocument: !ImportValue policy }
`,
  },
  notApplicable: {
    'no policy': `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    BillingMode: PAY_PER_REQUEST
`,
  },
});
