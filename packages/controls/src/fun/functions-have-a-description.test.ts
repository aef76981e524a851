import { testControl } from '@aspis/testkit';
import { functionsHaveADescription as control } from './functions-have-a-description.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { none: fn('Timeout: 5'), 'an empty one': fn("Description: ''") },
  pass: {
    some: fn('Description: Takes orders'),
    'one with a reference': fn('Description: !Sub "Takes orders in ${AWS::Region}"'),
  },
});
