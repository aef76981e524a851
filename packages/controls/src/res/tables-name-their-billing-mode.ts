import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const tablesNameTheirBillingMode = defineControl({
  id: 'ASPIS-RES-028',
  title: 'Tables name their billing mode',
  severity: 'info',
  appliesTo: ['AWS::DynamoDB::Table'],
  why: 'Left out, it is PROVISIONED, with a capacity that a flood uses up; what nobody chose is what nobody notices until requests are refused.',
  fix: 'Set BillingMode to PAY_PER_REQUEST, or to PROVISIONED with auto scaling.',
  sources: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadWriteCapacityMode.html'],
  equivalents: { 'guard-registry': ['DYNAMODB_BILLING_MODE_RULE'], cfn_nag: ['W73'] },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties: { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties: { BillingMode: PAY_PER_REQUEST }
`,
  },
  evaluate(table) {
    const mode = table.string('BillingMode');
    if (mode.kind === 'unresolved') return mode;
    if (mode.value === 'PAY_PER_REQUEST' || mode.value === 'PROVISIONED') return pass;
    return fail(
      mode,
      mode.value === undefined ? 'no BillingMode, so it is PROVISIONED' : `BillingMode is ${mode.value}`,
    );
  },
});
