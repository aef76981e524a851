import { testControl } from '@aspis/testkit';
import { alexaPermissionNamesItsSkill as control } from './alexa-permission-names-its-skill.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: skill, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: { 'a custom skill': permission('Principal: alexa-appkit.amazon.com'), 'a smart home skill': permission('Principal: alexa-connectedhome.amazon.com') },
  pass: { 'its skill': permission('Principal: alexa-appkit.amazon.com, EventSourceToken: !Ref SkillId') },
  unresolved: { 'the principal is imported': permission('Principal: !ImportValue who') },
  notApplicable: { 'another service': permission('Principal: sns.amazonaws.com') },
});
