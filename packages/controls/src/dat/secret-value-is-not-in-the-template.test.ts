import { testControl } from '@aspis/testkit';
import { secretValueIsNotInTheTemplate as control } from './secret-value-is-not-in-the-template.ts';

testControl(control, {
  fail: {
    'plain text': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    SecretString: Tr0ub4dor-3
`,
    "a parameter's default": `
Parameters:
  Pw: { Type: String, Default: Winter2026 }
Resources:
  DbSecret:
    Type: AWS::SecretsManager::Secret
    Properties:
      SecretString: !Ref Pw
`,
  },
  pass: {
    'a NoEcho parameter': `
Parameters:
  Pw: { Type: String, NoEcho: true, Default: Winter2026 }
Resources:
  DbSecret:
    Type: AWS::SecretsManager::Secret
    Properties:
      SecretString: !Ref Pw
`,
    'put together from references': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    SecretString: !Sub '{"username": "\${User}", "password": "\${Password}"}'
`,
    'a placeholder': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    SecretString: '{"apiKey": "changeme"}'
`,
    'an empty object': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    SecretString: '{}'
`,
    'no value': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    Description: filled in by the provider
`,
  },
});
