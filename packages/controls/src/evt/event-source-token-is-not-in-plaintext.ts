import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const eventSourceTokenIsNotInPlaintext = defineControl({
  id: 'ASPIS-EVT-058',
  title: 'Event source token is not written into the template',
  severity: 'info',
  holdsSecret: true,
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'The token is all that a caller shows for itself. Whoever reads the template, or a parameter that is echoed in the console, can present it.',
  fix: 'Take it from a NoEcho parameter without default, or from {{resolve:secretsmanager:…}}.',
  whenNotToUse: 'The token is an Alexa skill id, which Alexa itself vouches for and which is no secret.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: { cfn_nag: ['F45'] },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: skill, Action: lambda:InvokeFunction, Principal: events.partner.example, EventSourceToken: not-a-secret-token }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: skill, Action: lambda:InvokeFunction, Principal: events.partner.example, EventSourceToken: '{{resolve:secretsmanager:partner:SecretString:token}}' }
`,
  },
  evaluate(permission) {
    const token = permission.at('EventSourceToken');
    const { value } = token;
    switch (value.kind) {
      case 'absent':
        return [];
      case 'literal':
        return fail(
          token,
          value.parameter === undefined
            ? 'EventSourceToken is written out'
            : `EventSourceToken is the default of parameter ${value.parameter.name}`,
        );
      case 'unknown':
        return value.parameter === undefined || value.parameter.noEcho
          ? pass
          : fail(token, `EventSourceToken is parameter ${value.parameter.name}, which is echoed`);
      case 'dynamic':
        return value.service === 'ssm' ? fail(token, 'EventSourceToken is a plain SSM parameter') : pass;
      default:
        return pass;
    }
  },
});
