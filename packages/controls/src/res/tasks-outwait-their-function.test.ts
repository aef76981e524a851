import { testControl } from '@aspis/testkit';
import { tasksOutwaitTheirFunction as control } from './tasks-outwait-their-function.ts';

const machine = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, Timeout: 60 }
Machine:
  Type: AWS::StepFunctions::StateMachine
  Properties: { ${properties} }
`;
const invoke = (more: string) =>
  `{ Type: Task, Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: !Ref Fn }, ${more} }`;

testControl(control, {
  fail: {
    'the invoke integration, inside a map': machine(
      `Definition: { States: { Each: { Type: Map, ItemProcessor: { States: { Charge: ${invoke('TimeoutSeconds: 30')} } } } } }`,
    ),
    'a text with a reference': machine(
      `DefinitionString: !Sub '{"States":{"Charge":{"Type":"Task","Resource":"\${Fn.Arn}","TimeoutSeconds":5}}}'`,
    ),
    'a text with a substitution': machine(
      `DefinitionSubstitutions: { charge: !GetAtt Fn.Arn }, DefinitionString: '{"States":{"Charge":{"Type":"Task","Resource":"\${charge}","TimeoutSeconds":5}}}'`,
    ),
  },
  pass: { 'as long': machine(`Definition: { States: { Charge: ${invoke('TimeoutSeconds: 60')} } }`) },
  unresolved: { 'a definition from elsewhere': machine('DefinitionString: !ImportValue definition') },
  notApplicable: {
    'left to the function': machine(`Definition: { States: { Charge: ${invoke('End: true')} } }`),
    'a definition in a bucket': machine('DefinitionS3Location: { Bucket: b, Key: k }'),
  },
});
