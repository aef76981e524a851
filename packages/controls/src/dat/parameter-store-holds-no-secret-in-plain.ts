import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isSecretName } from './secret-shapes.ts';
import { secretSource } from './secret-sources.ts';

export const parameterStoreHoldsNoSecretInPlain = defineControl({
  id: 'ASPIS-DAT-011',
  title: 'Secrets are not copied into plain SSM parameters',
  severity: 'medium',
  holdsSecret: true,
  appliesTo: ['AWS::SSM::Parameter'],
  why: 'A String parameter is not encrypted and its value is shown to everyone with ssm:GetParameter or ssm:DescribeParameters history; the protection that the secret had is gone.',
  fix: 'Refer to the secret itself (Secrets Manager, or a SecureString parameter created outside of the template) and store its name or ARN at most.',
  sources: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
    'https://cwe.mitre.org/data/definitions/312.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Parameters:
  StripeKey: { Type: String, NoEcho: true }
Resources:
  ApiKey:
    Type: AWS::SSM::Parameter
    Properties:
      Name: /orders/stripe
      Type: String
      Value: !Ref StripeKey
`,
    good: `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/stripe-secret-arn
    Type: String
    Value: arn:aws:secretsmanager:eu-west-1:111122223333:secret:stripe
`,
  },
  evaluate(parameter) {
    const value = parameter.at('Value');
    const source = secretSource(value);
    if (source?.noEcho === true) return fail(value, `Value is that of ${source.name}`);
    const name = parameter.text('Name');
    const isSecret =
      source !== undefined &&
      isSecretName(name.kind === 'known' && name.value !== undefined ? name.value : parameter.logicalId);
    return isSecret ? fail(value, `the parameter is named for a secret and holds ${source.name} in plain text`) : pass;
  },
});
