import type { Resolved, ResourceView } from '@aspis/model';

/** Whether the mapping takes the function's word on which items of a batch failed. */
export function reportsBatchItemFailures(mapping: ResourceView): Resolved<boolean> {
  const types = mapping.items('FunctionResponseTypes');
  if (types.kind === 'unresolved') return types;
  const texts = types.value.map((type) => type.string());
  const unknown = texts.find((text) => text.kind === 'unresolved');
  if (unknown !== undefined) return unknown;
  return { ...types, value: texts.some((text) => text.kind === 'known' && text.value === 'ReportBatchItemFailures') };
}
