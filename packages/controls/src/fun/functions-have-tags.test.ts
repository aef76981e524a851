import { testControl } from '@aspis/testkit';
import { functionsHaveTags as control } from './functions-have-tags.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { none: fn('Timeout: 5'), 'an empty list': fn('Tags: []') },
  pass: { some: fn('Tags: [{ Key: owner, Value: shop }]'), 'a list that is imported': fn('Tags: !ImportValue tags') },
});
