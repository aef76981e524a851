import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isPlaceholder, isSecretName } from './secret-shapes.ts';
import { secretSource } from './secret-sources.ts';

export const secretValueIsNotInTheTemplate = defineControl({
  id: 'ASPIS-DAT-012',
  title: 'Secrets are generated, not written into the template',
  severity: 'high',
  holdsSecret: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  why: 'A secret whose value stands in the template is known to everyone who reads the repository, its history, or the stack.',
  fix: 'Let Secrets Manager make the value with GenerateSecretString; put values from elsewhere into the secret after deployment, or pass them as a NoEcho parameter. Replace the value that was committed.',
  sources: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cfn-example_secret.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: {},
  examples: {
    bad: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    SecretString: '{"username": "app", "password": "Tr0ub4dor-3"}'
`,
    good: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    GenerateSecretString:
      SecretStringTemplate: '{"username": "app"}'
      GenerateStringKey: password
`,
  },
  evaluate(secret) {
    const value = secret.at('SecretString');
    if (value.value.kind === 'absent') return pass;
    const source = secretSource(value);
    if (source?.noEcho === true || value.value.kind === 'reference') return pass;
    const text = value.text();
    if (text.kind === 'unresolved') return source === undefined ? text : pass;
    return holdsLiteral(text.value ?? '') ? fail(value, 'SecretString holds the value') : pass;
  },
});

const jsonPair = /"([^"]{1,80})"\s*:\s*"([^"]{0,300})"/g;

/** Whether a secret's text holds a value of its own: not only references, placeholders, and what is no secret. */
function holdsLiteral(text: string): boolean {
  if (!text.trimStart().startsWith('{') || text.startsWith('{{'))
    return !/\$\{|\{\{/.test(text) && !isPlaceholder(text);
  return [...text.matchAll(jsonPair)].some(
    ([, key = '', value = '']) => isSecretName(key) && !/\$\{|\{\{/.test(value) && !isPlaceholder(value),
  );
}
