import { testControl } from '@aspis/testkit';
import { resourcePolicyDoesNotAskForTheSourceFunction as control } from './resource-policy-does-not-ask-for-the-source-function.ts';

const bucket = (condition: string) => `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: uploads
    PolicyDocument: { Statement: [{ Effect: Allow, Principal: { AWS: !GetAtt Role.Arn }, Action: s3:GetObject, Resource: '*'${condition} }] }
`;

testControl(control, {
  fail: { 'it asks': bucket(", Condition: { ArnLike: { 'lambda:SourceFunctionArn': !GetAtt Orders.Arn } }") },
  pass: { 'it does not': bucket('') },
  notApplicable: {
    'a key without a policy': '{ Resources: { Key: { Type: AWS::KMS::Key, Properties: { Enabled: true } } } }',
  },
});
