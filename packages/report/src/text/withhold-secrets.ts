/** A name that announces a secret, up to where its value starts, in YAML, JSON or code. */
const announced =
  /(?:pass(?:word|wd|phrase)|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credential)s?(?![-_]?(?:arn|name|id|type|policy|required|source|validity)\b)[\w-]*(?:["']\s*:|\s*:(?=\s)|["']?\s*=)\s*/gi;

/** A literal value: in quotes, or up to what ends it in a flow mapping or a comment. Not a reference, a number or a switch. */
const literal =
  /^(?!["']?(?:\{\{resolve:|\$\{|arn:))(?!["']?(?:true|false|yes|no|null|none|\d{1,5})["']?\s*(?:[,}\]#]|$))(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|(?![!{[|>&*$<])[^\s,}\]#][^,}\]]*?(?=\s#|\s*[,}\]]|\s*$))/i;

/** Shapes that only secrets have, whatever they are called. */
const shaped =
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\b(?:sk|rk)_(?:live|test)_\w{10,}|\bgh[pousr]_\w{20,}|\bxox[abprs]-[\w-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]+\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----.*|(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;

/**
 * A line without the secrets that can be told by name or shape: reports end in logs and comments that
 * more people read than the source. As long as before, so that columns stay.
 */
export function withholdSecrets(line: string): string {
  let safe = line.replace(shaped, dots);
  announced.lastIndex = 0;
  while (announced.exec(line) !== null) {
    const start = announced.lastIndex;
    const value = literal.exec(line.slice(start))?.[0] ?? '';
    safe = safe.slice(0, start) + dots(value) + safe.slice(start + value.length);
    // A name inside a value announces nothing, and a hostile line full of names is gone through once.
    announced.lastIndex = start + value.length;
  }
  return safe;
}

/** The line up to its place and the key that stands there: for what is known to hold a secret. */
export function withholdValue(line: string, column: number): string {
  const key = /^["']?[\w.-]+["']?\s*[:=]\s*/.exec(line.slice(column - 1))?.[0] ?? '';
  const start = column - 1 + key.length;
  return withholdSecrets(line.slice(0, start)) + dots(line.slice(start));
}

function dots(secret: string): string {
  return '•'.repeat(secret.length);
}
