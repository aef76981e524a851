import { testControl } from '@aspis/testkit';
import { passwordPropertiesAreReferences as control } from './password-properties-are-references.ts';

testControl(control, {
  fail: {
    "a parameter's default": `
Parameters:
  Pw: { Type: String, NoEcho: true, Default: changeme }
Resources:
  Db:
    Type: AWS::RDS::DBCluster
    Properties:
      MasterUserPassword: !Ref Pw
`,
    'one user of several': `
Broker:
  Type: AWS::AmazonMQ::Broker
  Properties:
    Users:
      - { Username: a, Password: '{{resolve:secretsmanager:a}}' }
      - { Username: b, Password: hunter22hunter }
`,
    'an Alexa skill': `
Skill:
  Type: Alexa::ASK::Skill
  Properties:
    AuthenticationConfiguration: { ClientId: amzn1.x, ClientSecret: '{{resolve:secretsmanager:skill}}', RefreshToken: Atzr-1234 }
`,
  },
  pass: {
    'a placeholder for a service elsewhere': `
Webhook:
  Type: AWS::Events::Connection
  Properties:
    AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: x-key, ApiKeyValue: dummy-value } }
`,
    'a dynamic reference put together': `
Parameters:
  Secret: { Type: String, Default: orders/db }
Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUserPassword: !Sub '{{resolve:secretsmanager:\${Secret}:SecretString:password}}'
`,
    'a NoEcho parameter': `
Parameters:
  Pw: { Type: String, NoEcho: true }
Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUserPassword: !Ref Pw
`,
  },
  unresolved: {
    'the users are imported': `
Broker:
  Type: AWS::AmazonMQ::Broker
  Properties:
    Users: !ImportValue users
`,
  },
  notApplicable: {
    'managed by RDS': `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    ManageMasterUserPassword: true
`,
  },
});
