import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { literalSecret } from './secret-shapes.ts';

export const functionEnvironmentHoldsNoSecret = defineControl({
  id: 'ASPIS-DAT-001',
  title: 'Function environment variables hold no secret',
  severity: 'high',
  holdsSecret: true,
  appliesTo: ['AWS::Lambda::Function'],
  why: 'An environment variable is plain text in the template, in its history, in the console and in every GetFunctionConfiguration answer; code that leaks its environment leaks it as well.',
  fix: 'Keep the value in Secrets Manager or as an SSM SecureString, put its name or ARN into the environment, and read it when the function starts (the AWS Parameters and Secrets extension caches it). Replace the secret that was committed.',
  whenNotToUse: 'The value is public in spite of its name, such as a publishable key.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_45'],
    prowler: ['awslambda_function_no_secrets_in_variables'],
    'sls-safeguards': ['no-secret-env-vars'],
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
        DB_PASSWORD: correct-horse-42
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Handler: index.handler
    Role: arn:aws:iam::111122223333:role/orders
    Code: { S3Bucket: code, S3Key: orders.zip }
    Environment:
      Variables:
        DB_SECRET_ARN: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db
`,
  },
  evaluate(fn) {
    const variables = fn.entries('Environment.Variables');
    if (variables.kind === 'unresolved') return variables;
    if (variables.value.length === 0) return notApplicable;
    const found = variables.value.flatMap(([name, variable]): Verdict[] => {
      const text = variable.text();
      if (text.kind === 'unresolved' || text.value === undefined) return [];
      const secret = literalSecret(name, text.value);
      return secret?.kind === 'secret' ? [fail(variable, `${name} holds ${secret.what}`)] : [];
    });
    return found.length > 0 ? found : pass;
  },
});
