import { testControl } from '@aspis/testkit';
import { stateMachinesEnd as control } from './state-machines-end.ts';

testControl(control, {
  fail: {
    'as text': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties: { DefinitionString: !Sub '{"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Resource": "\${Pay.Arn}", "End": true}}}' }
Pay: { Type: AWS::Lambda::Function }
`,
  },
  pass: {
    'as text': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties: { DefinitionString: '{"TimeoutSeconds": 60, "StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Resource": "a", "End": true}}}' }
`,
  },
  unresolved: {
    imported: `
Fulfil: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionString: !ImportValue definition } }
`,
  },
  notApplicable: {
    'nothing waits': `
Fulfil: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Pass, End: true } } } } }
`,
  },
});
