import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { serviceOf } from './lambda-permission.ts';

export const bucketPermissionNamesTheAccount = defineControl({
  id: 'ASPIS-EVT-051',
  title: 'Permission to Amazon S3 names the account of the bucket',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'The ARN of a bucket holds no account. When the bucket is deleted, anyone may make one of the same name in their account, and their uploads then run your function.',
  fix: 'Add SourceAccount: !Ref AWS::AccountId beside SourceArn. SAM does so for S3 events.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  equivalents: {
    'cfn-lint': ['W3663'],
    'guard-registry': ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    securityhub: ['Lambda.1'],
    'aws-config': ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
  },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: s3.amazonaws.com, SourceArn: 'arn:aws:s3:::uploads' }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Action: lambda:InvokeFunction
    Principal: s3.amazonaws.com
    SourceArn: arn:aws:s3:::uploads
    SourceAccount: !Ref AWS::AccountId
`,
  },
  evaluate(permission) {
    const service = serviceOf(permission);
    if (service.kind === 'unresolved') return service;
    if (service.value !== 's3') return [];
    const account = permission.isSet('SourceAccount');
    const organization = permission.isSet('PrincipalOrgID');
    if (account.kind === 'unresolved') return account;
    if (account.value || (organization.kind === 'known' && organization.value)) return pass;
    return fail(permission.at('SourceAccount'), 'no SourceAccount');
  },
});
