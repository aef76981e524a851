import { fail, notApplicable, pass, unresolved, type View } from '@aspis/model';
import { defineControl } from '../control.ts';
import { credentialIn, literalSecret } from './secret-shapes.ts';

export const stateMachineDefinitionHoldsNoSecret = defineControl({
  id: 'ASPIS-DAT-008',
  title: 'State machine definitions hold no secret',
  severity: 'high',
  holdsSecret: true,
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'The definition is plain text for everyone who may describe the state machine, and what it passes on stands in the execution history as well.',
  fix: 'Fetch the secret inside the task that needs it; for HTTP tasks use an EventBridge connection, which keeps its credentials in Secrets Manager.',
  sources: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: { prowler: ['stepfunctions_statemachine_no_secrets_in_definition'] },
  examples: {
    bad: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/fulfil
    Definition:
      StartAt: Charge
      States:
        Charge:
          Type: Task
          Resource: arn:aws:states:::lambda:invoke
          Parameters: { Payload: { apiKey: 9f8c1d77aa0b4e52 } }
          End: true
`,
    good: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/fulfil
    Definition:
      StartAt: Charge
      States:
        Charge:
          Type: Task
          Resource: arn:aws:states:::lambda:invoke
          Parameters: { Payload: { apiKeySecretId: payments/key } }
          End: true
`,
  },
  evaluate(machine) {
    const definition =
      machine.at('Definition').value.kind === 'absent' ? machine.at('DefinitionString') : machine.at('Definition');
    if (definition.value.kind === 'absent') return notApplicable;
    if (definition.value.kind === 'unknown')
      return definition.isSet().kind === 'unresolved' ? pass : unresolved(definition, definition.value.reason);
    const found = secretsIn(definition, definition.path).map(({ place, what }) =>
      fail(place, `the definition holds ${what}`),
    );
    return found.length > 0 ? found : pass;
  },
});

interface Found {
  readonly place: View;
  readonly what: string;
}

const jsonPair = /"([\w.$-]{1,80})"\s*:\s*"([^"\\]{1,300})"/g;

/** The secrets in a definition given as a mapping or as JSON text. */
function secretsIn(view: View, name: string): readonly Found[] {
  const { value } = view;
  if (value.kind === 'mapping') {
    const entries = view.entries();
    return entries.kind === 'known' ? entries.value.flatMap(([key, child]) => secretsIn(child, key)) : [];
  }
  if (value.kind === 'list') {
    const items = view.items();
    return items.kind === 'known' ? items.value.flatMap((item) => secretsIn(item, name)) : [];
  }
  const text = view.text();
  if (text.kind === 'unresolved' || text.value === undefined) return [];
  if (!text.value.includes('"')) {
    const secret = literalSecret(name, text.value);
    return secret?.kind === 'secret' ? [{ place: view, what: secret.what }] : [];
  }
  const credential = credentialIn(text.value);
  if (credential !== undefined) return [{ place: view, what: credential }];
  return [...text.value.matchAll(jsonPair)].flatMap(([, key = '', pair = '']) => {
    const secret = literalSecret(key, pair);
    return secret?.kind === 'secret' ? [{ place: view, what: `${secret.what} in ${key}` }] : [];
  });
}
