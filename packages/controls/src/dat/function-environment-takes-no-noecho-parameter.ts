import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { secretSource } from './secret-sources.ts';

export const functionEnvironmentTakesNoNoechoParameter = defineControl({
  id: 'ASPIS-DAT-003',
  title: 'Function environment variables are not fed from NoEcho parameters',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'NoEcho hides the value in CloudFormation only: once it is in the environment, everyone who may read the configuration of the function reads the secret.',
  fix: 'Give the function the name or ARN of a secret instead of its value, and let its role read that one secret.',
  whenNotToUse:
    'The service behind cannot take its credential from anywhere but the environment, as some layers and extensions cannot.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://cwe.mitre.org/data/definitions/526.html',
  ],
  equivalents: {},
  examples: {
    bad: `
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
    good: `
Parameters:
  DbSecretArn: { Type: String }
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
          DB_SECRET_ARN: !Ref DbSecretArn
`,
  },
  evaluate(fn) {
    const variables = fn.entries('Environment.Variables');
    if (variables.kind === 'unresolved') return variables;
    if (variables.value.length === 0) return notApplicable;
    const found = variables.value.flatMap(([name, variable]): Verdict[] => {
      const source = secretSource(variable);
      return source?.kind === 'parameter' && source.noEcho
        ? [fail(variable, `${name} holds the value of the NoEcho parameter ${source.name}`)]
        : [];
    });
    return found.length > 0 ? found : pass;
  },
});
