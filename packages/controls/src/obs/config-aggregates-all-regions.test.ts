import { testControl } from '@aspis/testkit';
import { configAggregatesAllRegions as control } from './config-aggregates-all-regions.ts';

const aggregator = (properties: string) => `
All:
  Type: AWS::Config::ConfigurationAggregator
  Properties: { ${properties} }
`;

testControl(control, {
  fail: {
    'an organisation': aggregator('OrganizationAggregationSource: { RoleArn: arn, AllAwsRegions: false }'),
    'one account of two': aggregator(
      "AccountAggregationSources: [{ AccountIds: ['1'], AllAwsRegions: true }, { AccountIds: ['2'] }]",
    ),
  },
  pass: {
    'an organisation, everywhere': aggregator('OrganizationAggregationSource: { RoleArn: arn, AllAwsRegions: true }'),
  },
  unresolved: { imported: aggregator('OrganizationAggregationSource: { AllAwsRegions: !ImportValue all }') },
  notApplicable: { 'no source': aggregator('ConfigurationAggregatorName: all') },
});
