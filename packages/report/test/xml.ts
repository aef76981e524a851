const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const token = /<\?xml [^?]*\?>|<(\/?)([A-Za-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|[^<]+/gy;
const entity = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Elements of well-formed XML (the part of it that reports use), by name, with how often each occurs. @throws {Error} when it is not. */
export function countElements(xml: string): ReadonlyMap<string, number> {
  if (forbidden.test(xml)) throw new Error('a character that XML does not allow');
  if (entity.test(xml)) throw new Error('an ampersand that starts no entity');
  const open: string[] = [];
  const counts = new Map<string, number>();
  token.lastIndex = 0;
  let at = 0;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    at = token.lastIndex;
    const [text, closing, name, attributes = '', selfClosing] = match;
    if (name === undefined) {
      if (!text.startsWith('<') && (text.includes(']]>') || (open.length === 0 && text.trim() !== ''))) throw new Error(`text out of place: ${text}`);
      continue;
    }
    const names = [...attributes.matchAll(/ ([a-z]+)="[^"]*"/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) throw new Error(`an attribute twice: ${text}`);
    if (closing === '/' && open.pop() !== name) throw new Error(`closed out of turn: ${text}`);
    if (closing === '' && selfClosing === '') open.push(name);
    if (closing === '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (at < xml.length) throw new Error(`not XML: ${xml.slice(at, at + 40)}`);
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return counts;
}
