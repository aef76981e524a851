import { type ResourceView, type Verdict, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const apiStagesPublishDetailedMetrics = defineControl({
  id: 'ASPIS-OBS-010',
  title: 'REST API stages publish metrics for each method',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::Stage'],
  why: 'With metrics for the whole stage alone, an attack on one route drowns in the traffic of the others, and no alarm can watch that route.',
  fix: 'Set MetricsEnabled to true in MethodSettings for HttpMethod * and ResourcePath /*; SAM has MethodSettings on the API.',
  whenNotToUse: 'The price of metrics for each method is more than they are worth to a small API.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html'],
  equivalents: {
    kics: ['cloudwatch_metrics_disabled'],
    terrascan: ['AC_AWS_0007'],
    cloudsploit: ['detailedCloudWatchMetrics'],
  },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: api
    StageName: live
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: api
    StageName: live
    MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: true }]
`,
  },
  evaluate: (stage) => judge(stage),
});

function judge(stage: ResourceView): Verdict | readonly Verdict[] {
  const items = stage.items('MethodSettings');
  if (items.kind === 'unresolved') return items;
  if (items.value.length === 0) return fail(items, 'no MethodSettings with MetricsEnabled');
  return items.value.map((item) => {
    const enabled = item.boolean('MetricsEnabled');
    if (enabled.kind === 'unresolved') return enabled;
    if (enabled.value === true) return pass;
    return enabled.value === false
      ? fail(enabled, 'MetricsEnabled is false')
      : fail({ span: firstKey(item).span, path: item.path }, 'no MetricsEnabled in the settings of a method');
  });
}

/** A list item begins, for a reader, at its first key: in JSON its brace stands a line above. */
function firstKey(item: View): View {
  const entries = item.entries();
  return entries.kind === 'known' ? (entries.value[0]?.[1] ?? item) : item;
}
