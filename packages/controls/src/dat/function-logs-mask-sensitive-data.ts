import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const functionLogsMaskSensitiveData = defineControl({
  id: 'ASPIS-DAT-062',
  title: 'Log groups of functions mask sensitive data',
  severity: 'info',
  appliesTo: ['AWS::Logs::LogGroup'],
  why: 'Sooner or later a function logs an event with personal data or a credential in it; everyone who reads the log reads that.',
  fix: 'Set DataProtectionPolicy with an Audit and a Deidentify statement for the identifiers that your data can hold.',
  whenNotToUse: 'The functions never see personal data, or mask it before they log.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Logs:
  Type: AWS::Logs::LogGroup
  Properties:
    LogGroupName: /aws/lambda/orders
`,
    good: `
Logs:
  Type: AWS::Logs::LogGroup
  Properties:
    LogGroupName: /aws/lambda/orders
    DataProtectionPolicy: { Name: mask, Version: '2021-06-01', Statement: [] }
`,
  },
  evaluate(logGroup, app) {
    const name = logGroup.text('LogGroupName');
    const isNamed = name.kind === 'known' && name.value?.startsWith('/aws/lambda/') === true;
    const isUsed = app.referrers(logGroup, 'AWS::Lambda::Function', 'LoggingConfig').length > 0;
    return isNamed || isUsed ? requiresGiven(logGroup, 'DataProtectionPolicy') : notApplicable;
  },
});
