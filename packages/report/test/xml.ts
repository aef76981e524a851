const forbidden = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/u;
const token = /<\?xml [^?]*\?>|<(\/?)([A-Za-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|[^<]+/gy;
const entity = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Elements of well-formed XML (the part of it that reports use) by name, with how often each occurs. @throws {Error} when it is not. */
export function countElements(xml: string): ReadonlyMap<string, number> {
  if (forbidden.test(xml)) throw new Error('a character that XML does not allow');
  if (entity.test(xml)) throw new Error('an ampersand that starts no entity');
  const open: string[] = [];
  const counts = new Map<string, number>();
  let length = 0;
  for (const [text, closing = '', name, attributes = '', selfClosing = ''] of xml.matchAll(token)) {
    length += text.length;
    if (name === undefined) checkText(text, open.length === 0);
    else if (closing === '/') checkClosed(open.pop(), name);
    else {
      checkAttributes(attributes);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (selfClosing === '') open.push(name);
    }
  }
  if (length < xml.length) throw new Error(`not XML: ${xml.slice(length, length + 40)}`);
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return counts;
}

function checkText(text: string, isOutside: boolean): void {
  if (text.startsWith('<?')) return;
  if (text.includes(']]>') || (isOutside && text.trim() !== '')) throw new Error(`text out of place: ${text}`);
}

function checkClosed(expected: string | undefined, name: string): void {
  if (expected !== name) throw new Error(`closed out of turn: ${name}`);
}

function checkAttributes(attributes: string): void {
  const names = [...attributes.matchAll(/ ([a-z]+)="[^"]*"/g)].map(([, attribute]) => attribute);
  if (new Set(names).size < names.length) throw new Error(`an attribute twice: ${attributes}`);
}
