import { testControl } from '@aspis/testkit';
import { webAclsWriteLogs as control } from './web-acls-write-logs.ts';

const acl = (name: string) => `
${name}:
  Type: AWS::WAFv2::WebACL
  Properties: { Scope: REGIONAL, DefaultAction: { Block: {} } }
`;
const logging = `
Log:
  Type: AWS::WAFv2::LoggingConfiguration
  Properties: { ResourceArn: !GetAtt One.Arn, LogDestinationConfigs: [arn] }
`;

testControl(control, {
  fail: { 'one of two': acl('One') + acl('Two') + logging },
  pass: { 'the one there is': acl('One') + logging },
});
