import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const functionEnvironmentUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-006',
  title: 'Function environment variables are encrypted with a customer managed key',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: "Under Lambda's own key everyone who may read the function's configuration reads its variables; a key of your own adds a second permission, can be withdrawn, and leaves a trace of each use in CloudTrail.",
  fix: 'Set KmsKeyArn on the function (the same name in SAM, also in Globals) and allow its role kms:Decrypt on the key.',
  whenNotToUse: 'The variables hold nothing that other readers of the configuration may not know.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/security-encryption-at-rest.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_173'],
    prowler: ['awslambda_function_env_vars_not_encrypted_with_cmk'],
    kics: ['serverless_function_environment_variables_not_encrypted'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Handler: index.handler
    Role: arn:aws:iam::111122223333:role/orders
    Code: { S3Bucket: code, S3Key: orders.zip }
    Environment:
      Variables:
        TABLE: orders
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Handler: index.handler
    Role: arn:aws:iam::111122223333:role/orders
    Code: { S3Bucket: code, S3Key: orders.zip }
    KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1111aaaa
    Environment:
      Variables:
        TABLE: orders
`,
  },
  evaluate(fn) {
    const variables = fn.entries('Environment.Variables');
    if (variables.kind === 'unresolved') return variables;
    return variables.value.length === 0 ? notApplicable : requiresCustomerKey(fn, 'KmsKeyArn');
  },
});
