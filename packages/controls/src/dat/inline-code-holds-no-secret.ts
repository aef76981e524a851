import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { credentialIn, literalSecret } from './secret-shapes.ts';

export const inlineCodeHoldsNoSecret = defineControl({
  id: 'ASPIS-DAT-009',
  title: 'Inline function code holds no secret',
  severity: 'high',
  holdsSecret: true,
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A secret in the code goes wherever the code goes: into the template, its history, the deployment bucket, and to everyone who may download the function.',
  fix: 'Read the secret from Secrets Manager or a SecureString parameter when the function starts, and replace the one that was committed.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: index.handler
    Code:
      ZipFile: |
        const password = 'Tr0ub4dor-3';
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: index.handler
    Code:
      ZipFile: |
        const password = await readSecret('orders/db');
`,
  },
  evaluate(fn) {
    const code = fn.at('Code.ZipFile');
    if (code.value.kind === 'absent') return notApplicable;
    const text = code.text();
    if (text.kind === 'unresolved') return text;
    const what = secretInCode(text.value ?? '');
    return what === undefined ? pass : fail(code, `the code holds ${what}`);
  },
});

const assignment = /([A-Za-z_][\w]{2,60})["']?\s*[:=]\s*["']([^"'\s]{6,200})["']/g;

function secretInCode(code: string): string | undefined {
  const credential = credentialIn(code);
  if (credential !== undefined) return credential;
  for (const [, name = '', value = ''] of code.matchAll(assignment)) {
    // In code a name like `token` often stands for a header or a key: only what looks random counts.
    if (/\d/.test(value) && literalSecret(name, value)?.kind === 'secret') return `a secret in ${name}`;
  }
  return undefined;
}
