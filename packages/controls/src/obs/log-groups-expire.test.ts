import { testControl } from '@aspis/testkit';
import { logGroupsExpire as control } from './log-groups-expire.ts';

const group = (properties: string) => `
Log:
  Type: AWS::Logs::LogGroup
  Properties: ${properties}
`;

testControl(control, {
  fail: { 'taken back': group('{ RetentionInDays: !Ref AWS::NoValue }') },
  pass: { 'a parameter': group('{ RetentionInDays: !ImportValue days }') },
});
