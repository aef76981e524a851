import { testControl } from '@aspis/testkit';
import { functionRuntimeHasTimeLeft as control } from './function-runtime-has-time-left.ts';

const fn = (runtime: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: ${runtime}
`;

testControl(control, {
  fail: { 'a few months left': fn('ruby3.3') },
  pass: { 'more than half a year left': fn('python3.11') },
  unresolved: { imported: fn('!ImportValue runtime') },
  notApplicable: { 'deprecated already, which another control says': fn('python3.7') },
});
