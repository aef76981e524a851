import { testControl } from '@aspis/testkit';
import { secretParametersAreNoecho as control } from './secret-parameters-are-noecho.ts';

testControl(control, {
  fail: {
    'a password beside a user name': `
Parameters:
  User: { Type: String }
  Password: { Type: String }
Resources:
  Login:
    Type: AWS::SecretsManager::Secret
    Properties:
      SecretString: !Sub '{"username": "\${User}", "password": "\${Password}"}'
`,
    'a variable named for a secret': `
Parameters:
  Key: { Type: String }
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
          STRIPE_API_KEY: !Ref Key
`,
    'a secret made from a parameter': `
Parameters:
  Key: { Type: String }
Resources:
  Stripe:
    Type: AWS::SecretsManager::Secret
    Properties:
      SecretString: !Ref Key
`,
  },
  pass: {
    'a user name beside a password': `
Parameters:
  User: { Type: String }
  Password: { Type: String, NoEcho: true }
Resources:
  Login:
    Type: AWS::SecretsManager::Secret
    Properties:
      SecretString: !Sub '{"username": "\${User}", "password": "\${Password}"}'
`,
    NoEcho: `
Parameters:
  Key: { Type: String, NoEcho: 'true' }
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
          STRIPE_API_KEY: !Ref Key
`,
    'a dynamic reference': `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}'
`,
  },
  notApplicable: {
    'nothing secret': `
Parameters:
  Stage: { Type: String }
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
          STAGE: !Ref Stage
`,
    'a parameter that names a secret': `
Parameters:
  DbSecretName: { Type: String }
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
          DB_SECRET: !Ref DbSecretName
`,
    'a parameter that is a path': `
Parameters:
  Path: { Type: String, Default: /orders/token }
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
          API_TOKEN: !Ref Path
`,
  },
});
