import type { Resolved, View } from '@aspis/model';

/** The origin of a CORS setting that lets in any site: `*`, or every host of a scheme. */
export function anyOrigin(origins: View): Resolved<string | undefined> {
  const items = origins.items();
  if (items.kind === 'unresolved') return items;
  const texts = items.value.map((item) => item.string());
  const wild = texts.find((text) => text.kind === 'known' && isAnyOrigin(text.value ?? ''));
  if (wild?.kind === 'known') return wild;
  const unknown = texts.find((text) => text.kind === 'unresolved');
  return unknown?.kind === 'unresolved' ? unknown : { ...items, value: undefined };
}

export function isAnyOrigin(origin: string): boolean {
  return /^(https?:\/\/)?\*$/.test(origin);
}
