import { testControl } from '@aspis/testkit';
import { functionEnvironmentHoldsNoSecret as control } from './function-environment-holds-no-secret.ts';

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
    'SAM, set for all functions': `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Environment:
      Variables: { DB_PASSWORD: Tr0ub4dor-3 }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: .
      MemorySize: 256
`,
    'a password': environment('DB_PASSWORD: Tr0ub4dor-3'),
    'a camel case name': environment('stripeApiKey: 9f8c1d77aa0b4e52'),
    'an access key id under any name': environment(`UPLOADER: ${'AKIA' + '2E0A8F3B244C9986'}`),
    'an AWS secret key under any name': environment(`UPLOADER: ${'q3X9vKd81LmZ0pRt7YbN' + '5wJc2HsQ6fGuE4aTiOxD'}`),
    'a private key': environment(`SIGNER: ${'-----BEGIN RSA PRIVATE' + ' KEY-----'}`),
    'a connection string with its password': environment(
      'DATABASE_URL: postgres://app:s3cr3tPw@db.internal:5432/orders',
    ),
    'a connection string to a host known later': environment(
      "DATABASE_URL: !Sub 'postgres://app:s3cr3tPw@${Db.Endpoint.Address}:5432/orders'",
    ),
    "a parameter's default": `
Parameters:
  DbPassword: { Type: String, Default: Winter2026 }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/orders
      Code: { S3Bucket: code, S3Key: orders.zip }
      Environment:
        Variables:
          DB_PASSWORD: !Ref DbPassword
`,
  },
  pass: {
    'the name of a parameter': environment('DB_PASSWORD_PARAMETER: /orders/db-password'),
    'a path under a name that sounds secret': environment('DB_PASSWORD: /orders/db/password'),
    'the name of a secret': environment('DB_SECRET: orders/database'),
    'an ARN': environment('DB_SECRET: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-Ab12Cd'),
    'an address without credentials': environment('AUTH_TOKEN: https://login.example.com/oauth/token'),
    'a placeholder, which another control reports': environment('DB_PASSWORD: changeme'),
    'a dynamic reference': environment("DB_PASSWORD: '{{resolve:secretsmanager:orders:SecretString:password}}'"),
    'a dynamic reference in an address': environment(
      "DATABASE_URL: 'postgres://app:{{resolve:ssm:/orders/pw}}@db.internal/orders'",
    ),
    'a parameter without a default': `
Parameters:
  DbPassword: { Type: String, NoEcho: true }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/orders
      Code: { S3Bucket: code, S3Key: orders.zip }
      Environment:
        Variables:
          DB_PASSWORD: !Ref DbPassword
`,
    'a commit hash': environment('COMMIT: 3f786850e387550fdab836ed7e6dc881de23001b'),
    'a pagination token': environment('NEXT_TOKEN: abcdef0123456789abcdef'),
    'a token count': environment('MAX_TOKENS: 4096'),
    'a flag': environment("REQUIRE_PASSWORD: 'true'"),
  },
  unresolved: {
    'the variables are imported': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Environment:
      Variables: !ImportValue variables
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
