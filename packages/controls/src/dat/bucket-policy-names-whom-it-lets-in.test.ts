import { testControl } from '@aspis/testkit';
import { bucketPolicyNamesWhomItLetsIn as control } from './bucket-policy-names-whom-it-lets-in.ts';

testControl(control, {
  fail: {
    'by service': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, NotPrincipal: { Service: ec2.amazonaws.com }, Action: 's3:*', Resource: '*' }
`,
  },
  pass: {
    'a principal': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }
`,
  },
  unresolved: {
    imported: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: uploads
    PolicyDocument: !ImportValue policy
`,
  },
});
