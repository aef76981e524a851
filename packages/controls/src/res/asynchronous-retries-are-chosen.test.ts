import { testControl } from '@aspis/testkit';
import { asynchronousRetriesAreChosen as control } from './asynchronous-retries-are-chosen.ts';

testControl(control, {
  fail: {
    'only a destination': `
Config: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: f, Qualifier: q, DestinationConfig: { OnFailure: { Destination: d } } } }
`,
  },
  pass: {
    'the age alone': `
Config: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: f, Qualifier: q, MaximumEventAgeInSeconds: 60 } }
`,
  },
  unresolved: {
    'the whole is imported': `
Config: { Type: AWS::Lambda::EventInvokeConfig, Properties: !ImportValue config }
`,
  },
});
