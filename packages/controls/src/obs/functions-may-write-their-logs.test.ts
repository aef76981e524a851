import { testControl } from '@aspis/testkit';
import { functionsMayWriteTheirLogs as control } from './functions-may-write-their-logs.ts';

const withRole = (properties: string) => `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
    ${properties}
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, Role: !GetAtt Worker.Arn }
`;
const inline = (actions: string) =>
  withRole(
    `Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: ${actions}, Resource: '*' }] } }]`,
  );

testControl(control, {
  fail: {
    'no policies': withRole('Path: /'),
    'half of what is needed': inline('[logs:CreateLogGroup, logs:PutLogEvents]'),
    'a managed policy without logs': withRole('ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]'),
  },
  pass: {
    'both actions': inline('[logs:CreateLogStream, logs:PutLogEvents]'),
    'a pattern': inline("['logs:Create*', 'logs:Put*']"),
    everything: inline("'*'"),
    "a managed policy of AWS's": withRole(
      'ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"]',
    ),
    'a policy attached from beside': `${withRole('Path: /')}
Logs:
  Type: AWS::IAM::Policy
  Properties:
    PolicyName: logs
    Roles: [!Ref Worker]
    PolicyDocument: { Statement: [{ Effect: Allow, Action: 'logs:*', Resource: '*' }] }
`,
  },
  unresolved: {
    'a managed policy that is not known': withRole('ManagedPolicyArns: [arn:aws:iam::111122223333:policy/base]'),
    'an imported list': withRole('ManagedPolicyArns: !ImportValue policies'),
  },
  notApplicable: {
    'a role elsewhere': `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, Role: arn:aws:iam::111122223333:role/worker }
`,
  },
});
