import { testControl } from '@aspis/testkit';
import { functionEnvironmentTakesNoResolvedSecret as control } from './function-environment-takes-no-resolved-secret.ts';

const environment = (variable: string) => `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Environment:
      Variables:
        ${variable}
`;

testControl(control, {
  fail: {
    'a reference put together': `
Parameters:
  Stage: { Type: String }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          STRIPE: !Sub '{{resolve:ssm:/\${Stage}/stripe/api-key}}'
`,
    'inside an address': environment(
      "DATABASE_URL: 'postgres://app:{{resolve:secretsmanager:orders:SecretString:pw}}@db.internal/orders'",
    ),
    'a secret of this template': environment(
      "DB_PASSWORD: !Sub '{{resolve:secretsmanager:${DbSecret}:SecretString:password}}'",
    ),
    'a plain parameter named for a secret': environment("STRIPE: '{{resolve:ssm:/orders/stripe/api-key:3}}'"),
    'a variable named for a secret': environment("STRIPE_API_KEY: '{{resolve:ssm:/orders/stripe}}'"),
  },
  pass: {
    'the user name in a secret': environment("DB_USER: '{{resolve:secretsmanager:orders:SecretString:username}}'"),
    'configuration from a plain parameter': environment("TABLE: '{{resolve:ssm:/orders/table-name}}'"),
    'a name': environment('DB_SECRET_ID: orders/db'),
  },
  unresolved: {
    'the variables are imported': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Environment: !ImportValue environment
`,
  },
  notApplicable: {
    'no variables': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x }
`,
  },
});
