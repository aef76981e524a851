import { testControl } from '@aspis/testkit';
import { bucketPermissionNamesTheAccount as control } from './bucket-permission-names-the-account.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: { 'a bucket alone': permission('Principal: s3.amazonaws.com, SourceArn: !GetAtt Uploads.Arn') },
  pass: {
    SAM: `
Uploads: { Type: AWS::S3::Bucket }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Upload: { Type: S3, Properties: { Bucket: !Ref Uploads, Events: s3:ObjectCreated:* } }
`,
    'the account': permission(
      'Principal: s3.amazonaws.com, SourceArn: !GetAtt Uploads.Arn, SourceAccount: !Ref AWS::AccountId',
    ),
    'an organization': permission('Principal: s3.amazonaws.com, PrincipalOrgID: o-abc123'),
  },
  unresolved: { 'the principal is imported': permission('Principal: !ImportValue who') },
  notApplicable: {
    'another service, whose ARNs hold the account': permission('Principal: sns.amazonaws.com, SourceArn: !Ref Topic'),
  },
});
