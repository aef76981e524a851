import { testControl } from '@aspis/testkit';
import { logGroupsUseACustomerKey as control } from './log-groups-use-a-customer-key.ts';

const group = (properties: string) => `
Log:
  Type: AWS::Logs::LogGroup
  Properties: ${properties}
`;

testControl(control, {
  fail: { empty: group("{ KmsKeyId: '' }") },
  pass: { 'a key of the template': group('{ KmsKeyId: !GetAtt Key.Arn }') },
});
