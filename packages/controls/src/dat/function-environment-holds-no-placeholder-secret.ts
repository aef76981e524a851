import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { literalSecret } from './secret-shapes.ts';

export const functionEnvironmentHoldsNoPlaceholderSecret = defineControl({
  id: 'ASPIS-DAT-002',
  title: 'Environment variables named for secrets hold no placeholder',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A placeholder that reaches production is a password that everyone can guess, and it shows that the real one is put into the configuration by hand, in plain text.',
  fix: 'Take the variable out and read the secret from Secrets Manager or a SecureString parameter by its name.',
  whenNotToUse: 'The function only runs locally or in tests.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
    'https://cwe.mitre.org/data/definitions/1392.html',
  ],
  equivalents: {},
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
        DB_PASSWORD: changeme
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
      return literalSecret(name, text.value)?.kind === 'placeholder'
        ? [fail(variable, `${name} holds a placeholder`)]
        : [];
    });
    return found.length > 0 ? found : pass;
  },
});
