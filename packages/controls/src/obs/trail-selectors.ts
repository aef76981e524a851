import type { ApplicationView, ResourceView, View } from '@aspis/model';

/** The events of one kind of resource that a trail records beyond management events. */
export interface DataSelector {
  readonly reads: boolean;
  readonly writes: boolean;
  /** ARNs or beginnings of ARNs; undefined for all resources of the kind. */
  readonly resources: readonly View[] | undefined;
}

export type RecordedType = 'AWS::S3::Object' | 'AWS::Lambda::Function';

/** What the trail's event selectors, plain or advanced, record of a kind of resource. */
export function dataSelectorsOf(trail: ResourceView, type: RecordedType): readonly DataSelector[] {
  return [...plainSelectors(trail, type), ...advancedSelectors(trail, type)];
}

function known<T>(resolved: { readonly kind: string; readonly value?: T }): T | undefined {
  return resolved.kind === 'known' ? resolved.value : undefined;
}

function plainSelectors(trail: ResourceView, type: RecordedType): readonly DataSelector[] {
  const found: DataSelector[] = [];
  for (const selector of known(trail.items('EventSelectors')) ?? []) {
    const which = known(selector.string('ReadWriteType')) ?? 'All';
    for (const data of known(selector.items('DataResources')) ?? []) {
      if (known(data.string('Type')) !== type) continue;
      const values = known(data.items('Values')) ?? [];
      const all = values.some((value) => isAll(value, type));
      found.push({ reads: which !== 'WriteOnly', writes: which !== 'ReadOnly', resources: all ? undefined : values });
    }
  }
  return found;
}

/** `arn:aws:s3` and `arn:aws:lambda` stand for all; so does `arn:aws:s3:::`. */
function isAll(value: View, type: RecordedType): boolean {
  const text = known(value.text());
  return (
    text !== undefined &&
    (type === 'AWS::S3::Object' ? /^arn:[^:]*:s3(:::)?$/ : /^arn:[^:]*:lambda$/).test(
      text.replace(/\$\{[^{}]*\}/g, 'aws'),
    )
  );
}

function advancedSelectors(trail: ResourceView, type: RecordedType): readonly DataSelector[] {
  const found: DataSelector[] = [];
  for (const selector of known(trail.items('AdvancedEventSelectors')) ?? []) {
    const fields = new Map(
      (known(selector.items('FieldSelectors')) ?? []).map((field) => [known(field.string('Field')) ?? '', field]),
    );
    const valuesOf = (field: string, operator: string): readonly View[] =>
      known(fields.get(field)?.items(operator) ?? { kind: 'none' }) ?? [];
    if (!valuesOf('resources.type', 'Equals').some((value) => known(value.string()) === type)) continue;
    const readOnly = valuesOf('readOnly', 'Equals').map((value) => known(value.boolean()))[0];
    const arns = [...valuesOf('resources.ARN', 'Equals'), ...valuesOf('resources.ARN', 'StartsWith')];
    found.push({
      reads: readOnly !== false,
      writes: readOnly !== true,
      resources: arns.length === 0 ? undefined : arns,
    });
  }
  return found;
}

/** Whether a selector covers the resource as a whole, not just some of a bucket's keys. */
export function covers(selector: DataSelector, resource: ResourceView): boolean {
  if (selector.resources === undefined) return true;
  return selector.resources.some((value) => {
    const target = value.app.target(value, resource.type);
    if (target.kind !== 'known' || target.value?.id !== resource.id) return false;
    const text = known(value.text()) ?? '';
    return !/[^/]\/[^/*]/.test(text.replace(/\$\{[^{}]*\}/g, 'x'));
  });
}

/** The trails of the application that record some events of a kind of resource. */
export function selectorsIn(app: ApplicationView, type: RecordedType): readonly DataSelector[] {
  return app.resources('AWS::CloudTrail::Trail').flatMap((trail) => dataSelectorsOf(trail, type));
}
