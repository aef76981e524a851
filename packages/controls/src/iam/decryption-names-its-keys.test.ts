import { roleThatMay, testControl } from '@aspis/testkit';
import { decryptionNamesItsKeys as control } from './decryption-names-its-keys.ts';

testControl(control, {
  fail: {
    'all keys of the account': roleThatMay(
      '{ Effect: Allow, Action: kms:Decrypt, Resource: !Sub "arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/*" }',
    ),
  },
  pass: {
    'via one service': roleThatMay(
      '{ Effect: Allow, Action: kms:Decrypt, Resource: "*", Condition: { StringEquals: { kms:ViaService: sqs.eu-west-1.amazonaws.com } } }',
    ),
    'encryption alone': roleThatMay('{ Effect: Allow, Action: kms:Encrypt, Resource: "*" }'),
  },
});
