import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const alexaPermissionNamesItsSkill = defineControl({
  id: 'ASPIS-EVT-057',
  title: 'Permission to Alexa names the skill',
  severity: 'high',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'Alexa calls for every skill of every developer: without the skill id as token anyone makes a skill that invokes your function with their own requests.',
  fix: 'Set EventSourceToken to the skill id; in SAM SkillId on the AlexaSkill event.',
  sources: [
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-alexaskill.html',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: skill, Action: lambda:InvokeFunction, Principal: alexa-appkit.amazon.com }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: skill, Action: lambda:InvokeFunction, Principal: alexa-appkit.amazon.com, EventSourceToken: !Ref SkillId }
`,
  },
  evaluate(permission) {
    const principal = permission.string('Principal');
    if (principal.kind === 'unresolved') return principal;
    if (!/^alexa-[a-z]+\.amazon\.com$/.test(principal.value ?? '')) return [];
    const token = permission.isSet('EventSourceToken');
    if (token.kind === 'unresolved') return token;
    return token.value ? pass : fail(permission.at('EventSourceToken'), 'no EventSourceToken');
  },
});
