import { type ResourceView, type View } from '@aspis/model';
import { placeOf, targetsOf } from './place.ts';
import { plain, plainValue } from './plain.ts';

/** A CloudWatch alarm: what it measures, when it rings and whom it tells. */
export function inspectAlarm(alarm: ResourceView): Record<string, unknown> {
  const dimensions = dimensionsOf(alarm);
  return {
    ...placeOf(alarm),
    name: plain(alarm.text('AlarmName')),
    namespace: plain(alarm.text('Namespace')),
    metric: plain(alarm.text('MetricName')),
    dimensions: plainValue(alarm.at('Dimensions')),
    metrics: plainValue(alarm.at('Metrics')),
    watches: [...new Set(dimensions.flatMap(watchedBy))],
    statistic: plain(
      alarm.text(alarm.at('ExtendedStatistic').value.kind === 'absent' ? 'Statistic' : 'ExtendedStatistic'),
    ),
    comparison: plain(alarm.text('ComparisonOperator')),
    threshold: plain(alarm.number('Threshold')),
    periodSeconds: plain(alarm.number('Period')),
    evaluationPeriods: plain(alarm.number('EvaluationPeriods')),
    missingData: plain(alarm.text('TreatMissingData')),
    rule: plain(alarm.text('AlarmRule')),
    actionsEnabled: plain(alarm.boolean('ActionsEnabled')),
    actions: targetsOf(alarm, 'AlarmActions'),
  };
}

/** The dimensions of the alarm's own metric and of the metrics in its expressions. */
function dimensionsOf(alarm: ResourceView): readonly View[] {
  const queries = alarm.items('Metrics');
  const sources = [
    alarm.at('Dimensions'),
    ...(queries.kind === 'known' ? queries.value.map((query) => query.at('MetricStat.Metric.Dimensions')) : []),
  ];
  return sources.flatMap((source) => {
    const items = source.items();
    return items.kind === 'known' ? items.value : [];
  });
}

/** What a dimension's name says that its value names. AWS's metrics reference, read 2026-11-21. */
const dimensionTypes: Readonly<Record<string, string>> = {
  BucketName: 'AWS::S3::Bucket',
  FunctionName: 'AWS::Lambda::Function',
  QueueName: 'AWS::SQS::Queue',
  StateMachineArn: 'AWS::StepFunctions::StateMachine',
  StreamName: 'AWS::Kinesis::Stream',
  TableName: 'AWS::DynamoDB::Table',
  TopicName: 'AWS::SNS::Topic',
};

function watchedBy(dimension: View): readonly string[] {
  const name = dimension.string('Name');
  const type = name.kind === 'known' ? dimensionTypes[name.value ?? ''] : undefined;
  const target = dimension.app.target(dimension.at('Value'), ...(type === undefined ? [] : [type]));
  return target.kind === 'known' && target.value !== undefined ? [target.value.id] : [];
}
