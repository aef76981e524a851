import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { literalSecret } from './secret-shapes.ts';
import { secretSource } from './secret-sources.ts';

export const parameterValueIsNoLiteralSecret = defineControl({
  id: 'ASPIS-DAT-010',
  title: 'SSM parameter values are no literal secrets',
  severity: 'high',
  holdsSecret: true,
  appliesTo: ['AWS::SSM::Parameter'],
  why: 'CloudFormation cannot make SecureString parameters: the secret stands in plain text in the template and in Parameter Store, where everyone with ssm:GetParameter reads it.',
  fix: 'Make the secret in Secrets Manager with GenerateSecretString, or create the SecureString parameter outside of the template, and refer to it by name.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: { checkov: ['CKV_AWS_384'] },
  examples: {
    bad: `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/api-key
    Type: String
    Value: 9f8c1d77aa0b4e52
`,
    good: `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/api-key-secret-id
    Type: String
    Value: orders/api-key
`,
  },
  evaluate(parameter) {
    const value = parameter.at('Value');
    const text = value.text();
    if (text.kind === 'unresolved') return secretSource(value) === undefined ? text : pass;
    const name = parameter.text('Name');
    const known = name.kind === 'known' && name.value !== undefined ? name.value : parameter.logicalId;
    const secret = literalSecret(known, text.value ?? '');
    return secret?.kind === 'secret' ? fail(value, `Value is ${secret.what}`) : pass;
  },
});
