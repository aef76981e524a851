import { testControl } from '@aspis/testkit';
import { stateMachineDefinitionHoldsNoSecret as control } from './state-machine-definition-holds-no-secret.ts';

testControl(control, {
  fail: {
    'a definition as text': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    DefinitionString: '{"States": {"Charge": {"Parameters": {"password": "Tr0ub4dor-3"}}}}'
`,
    'a token by its form': `Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { States: { Charge: { Parameters: { header: ${'ghp_' + 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'} } } } }`,
  },
  pass: {
    'a path into the input': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    Definition: { States: { Wait: { Parameters: { 'token.$': '$$.Task.Token', password: $.password } } } }
`,
    substitutions: `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    DefinitionString: '{"States": {"Charge": {"Parameters": {"secret": "\${Secret}"}}}}'
`,
  },
  unresolved: {
    'the definition is imported': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    DefinitionString: !ImportValue definition
`,
  },
  notApplicable: {
    'the definition lies in S3': `
Fulfil:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    DefinitionS3Location: { Bucket: code, Key: fulfil.json }
`,
  },
});
