import { testControl } from '@aspis/testkit';
import { provisionedFitsReserved as control } from './provisioned-fits-reserved.ts';

const version = (reserved: string, provisioned: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler${reserved === '' ? '' : `, ReservedConcurrentExecutions: ${reserved}`} }
Version1:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !GetAtt Fn.Arn, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: ${provisioned} } }
`;

testControl(control, {
  fail: { 'one too many': version('10', '11') },
  pass: { 'as many': version('10', '10') },
  unresolved: {
    imported: version('10', '!ImportValue provisioned'),
    'an imported reservation': version('!ImportValue reserved', '10'),
  },
  notApplicable: { 'nothing is reserved': version('', '10') },
});
