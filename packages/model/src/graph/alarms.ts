import type { Application } from '../application.ts';
import { renderText } from '../render-text.ts';
import { namePropertyOf } from '../resource-names.ts';
import { type Value, entryOf } from '../value.ts';
import type { ResourceView } from '../view.ts';

/** Alarm ids by the text of a dimension's value; by `|` and the namespace for alarms on metrics without dimensions. */
const alarmsByDimension = new WeakMap<Application, ReadonlyMap<string, readonly string[]>>();

/**
 * The CloudWatch alarms of the application that watch one of these metrics of the resource, or of all
 * resources in the namespace, such as `AWS/Lambda`. A metric that is only known once deployed counts.
 */
export function alarmsOn(
  resource: ResourceView,
  namespace: string,
  metrics: readonly string[],
): readonly ResourceView[] {
  const { app } = resource;
  const index = indexOf(app.application);
  const property = namePropertyOf(resource.type);
  const name = property === undefined ? undefined : resource.text(property);
  const ids = [
    ...(name?.kind === 'known' && name.value !== undefined ? (index.get(name.value) ?? []) : []),
    ...(index.get(`|${namespace}`) ?? []),
    ...(index.get('|') ?? []),
  ];
  const candidates = [
    ...app.referrers(resource, 'AWS::CloudWatch::Alarm', 'Dimensions'),
    ...app.referrers(resource, 'AWS::CloudWatch::Alarm', 'Metrics'),
    ...ids.map((id) => app.resource(id)).filter((alarm) => alarm !== undefined),
  ];
  const watching = candidates.filter((alarm) =>
    watchedMetrics(alarm, namespace).some((metric) => metric === undefined || metrics.includes(metric)),
  );
  return [...new Map(watching.map((alarm) => [alarm.id, alarm])).values()];
}

/** The metrics of a namespace that an alarm watches; undefined stands for one that is not known. */
function watchedMetrics(alarm: ResourceView, namespace: string): readonly (string | undefined)[] {
  const watched: (string | undefined)[] = [];
  const note = (space: ReturnType<ResourceView['string']>, metric: ReturnType<ResourceView['string']>): void => {
    if (space.kind === 'known' && space.value !== undefined && space.value !== namespace) return;
    if (metric.kind === 'unresolved') watched.push(undefined);
    else if (metric.value !== undefined) watched.push(metric.value);
  };
  note(alarm.string('Namespace'), alarm.string('MetricName'));
  const queries = alarm.items('Metrics');
  for (const query of queries.kind === 'known' ? queries.value : []) {
    note(query.string('MetricStat.Metric.Namespace'), query.string('MetricStat.Metric.MetricName'));
    // Metrics Insights: SELECT MAX(Errors) FROM SCHEMA("AWS/Lambda", FunctionName).
    const expression = query.text('Expression');
    if (expression.kind === 'known' && expression.value?.includes(namespace) === true)
      watched.push(...(expression.value.match(/\w+/g) ?? []));
  }
  return watched;
}

function indexOf(application: Application): ReadonlyMap<string, readonly string[]> {
  let index = alarmsByDimension.get(application);
  if (index === undefined) alarmsByDimension.set(application, (index = indexDimensions(application)));
  return index;
}

function indexDimensions(application: Application): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const alarm of application.byType.get('AWS::CloudWatch::Alarm') ?? []) {
    for (const text of new Set(dimensionTexts(alarm.properties))) {
      const ids = index.get(text);
      if (ids === undefined) index.set(text, [alarm.id]);
      else ids.push(alarm.id);
    }
  }
  return index;
}

function dimensionTexts(alarm: Value): readonly string[] {
  const metrics = itemsOf(entryOf(alarm, 'Metrics')).map((query) => entryOf(entryOf(query, 'MetricStat'), 'Metric'));
  const sources = entryOf(alarm, 'MetricName') === undefined ? metrics : [alarm, ...metrics];
  const dimensions = sources.flatMap((source) => itemsOf(entryOf(source, 'Dimensions')));
  // An alarm on an expression alone watches what the expression selects, in whatever namespace.
  if (dimensions.length === 0) return sources.map((source) => `|${namespaceOf(source) ?? ''}`);
  return dimensions
    .map((dimension) => entryOf(dimension, 'Value'))
    .flatMap((value) => (value === undefined ? [] : [renderText(value) ?? '?']));
}

function namespaceOf(metric: Value | undefined): string | undefined {
  const namespace = entryOf(metric, 'Namespace');
  return namespace === undefined ? undefined : renderText(namespace);
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}
