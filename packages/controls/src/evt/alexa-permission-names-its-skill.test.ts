import { testControl } from '@aspis/testkit';
import { alexaPermissionNamesItsSkill as control } from './alexa-permission-names-its-skill.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: skill, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: {
    SAM: `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Skill: { Type: AlexaSkill }
`,
    'a custom skill': permission('Principal: alexa-appkit.amazon.com'),
    'a smart home skill': permission('Principal: alexa-connectedhome.amazon.com'),
  },
  pass: {
    SAM: `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Skill: { Type: AlexaSkill, Properties: { SkillId: amzn1.ask.skill.one } }
`,
    'its skill': permission('Principal: alexa-appkit.amazon.com, EventSourceToken: !Ref SkillId'),
  },
  unresolved: { 'the principal is imported': permission('Principal: !ImportValue who') },
  notApplicable: { 'another service': permission('Principal: sns.amazonaws.com') },
});
