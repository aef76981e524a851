import { type Verdict, type View, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const configAggregatesAllRegions = defineControl({
  id: 'ASPIS-OBS-038',
  title: 'AWS Config aggregators take in all regions',
  severity: 'low',
  appliesTo: ['AWS::Config::ConfigurationAggregator'],
  why: 'Functions and roles made in a region that the aggregator leaves out appear in no inventory.',
  fix: 'Set AllAwsRegions to true on each account source, or on the organisation source.',
  sources: [
    'https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html',
    'https://attack.mitre.org/techniques/T1535/',
  ],
  equivalents: {
    checkov: ['CKV_AWS_121'],
    kics: ['config_configuration_aggregator_to_all_regions_disabled'],
    trivy: ['AWS-0019'],
  },
  examples: {
    bad: `
All:
  Type: AWS::Config::ConfigurationAggregator
  Properties: { AccountAggregationSources: [{ AccountIds: ['111122223333'], AwsRegions: [eu-west-1] }] }
`,
    good: `
All:
  Type: AWS::Config::ConfigurationAggregator
  Properties: { AccountAggregationSources: [{ AccountIds: ['111122223333'], AllAwsRegions: true }] }
`,
  },
  evaluate(aggregator) {
    const accounts = aggregator.items('AccountAggregationSources');
    if (accounts.kind === 'unresolved') return accounts;
    const organisation = aggregator.at('OrganizationAggregationSource');
    const sources = organisation.value.kind === 'absent' ? accounts.value : [...accounts.value, organisation];
    return sources.length === 0 ? notApplicable : sources.map(judge);
  },
});

function judge(source: View): Verdict {
  const all = source.boolean('AllAwsRegions');
  if (all.kind === 'unresolved') return all;
  if (all.value === true) return pass;
  return all.value === false ? fail(all, 'AllAwsRegions is false') : fail(source, 'no AllAwsRegions');
}
