import { testControl } from '@aspis/testkit';
import { asynchronousFailuresGoOneWay as control } from './asynchronous-failures-go-one-way.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties: { ${properties} }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Fn, FunctionVersion: $LATEST, Name: live }
`;
const config = (destinations: string) => `
Async:
  Type: AWS::Lambda::EventInvokeConfig
  Properties: { FunctionName: !Ref Live, Qualifier: live, DestinationConfig: { ${destinations} } }
`;

testControl(control, {
  fail: {
    'on an alias': fn('DeadLetterConfig: { TargetArn: !ImportValue lost }') + config('OnFailure: { Destination: arn }'),
  },
  pass: { 'a destination alone': fn('Handler: a.b') + config('OnFailure: { Destination: arn }') },
  notApplicable: {
    'a queue alone': fn('DeadLetterConfig: { TargetArn: arn }'),
    'a destination for success': fn('DeadLetterConfig: { TargetArn: arn }') + config('OnSuccess: { Destination: arn }'),
  },
});
