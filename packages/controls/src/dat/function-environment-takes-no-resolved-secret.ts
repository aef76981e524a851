import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isSecretName } from './secret-shapes.ts';
import { secretSources } from './secret-sources.ts';

export const functionEnvironmentTakesNoResolvedSecret = defineControl({
  id: 'ASPIS-DAT-004',
  title: 'Function environment variables are not resolved from secrets at deployment',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'CloudFormation fetches the secret and writes it into the configuration in plain text, where everyone who may read the configuration reads it, and where it stays after the secret was rotated.',
  fix: "Put the secret's name or ARN into the environment and fetch the value when the function runs.",
  whenNotToUse:
    'The service behind cannot take its credential from anywhere but the environment, as some layers and extensions cannot.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
    'https://cwe.mitre.org/data/definitions/526.html',
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
        DB_PASSWORD: '{{resolve:secretsmanager:orders/db:SecretString:password}}'
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
        DB_SECRET_ID: orders/db
`,
  },
  evaluate(fn) {
    const variables = fn.entries('Environment.Variables');
    if (variables.kind === 'unresolved') return variables;
    if (variables.value.length === 0) return notApplicable;
    const found = variables.value.flatMap(([name, variable]): Verdict[] => {
      const secret = secretSources(variable).find(
        // A plain parameter is configuration unless a name says otherwise.
        ({ kind, name: key, noEcho }) =>
          kind === 'dynamic' && (noEcho || isSecretName(name) || isSecretName(key.replace(/:\d+$/, ''))),
      );
      return secret === undefined ? [] : [fail(variable, `${name} holds the value of ${secret.name}`)];
    });
    return found.length > 0 ? found : pass;
  },
});
