/** Forms in which well-known credentials are issued. Providers' documentation and secret-scanning partner lists, read 2026-11-21. */
const issuedForms: readonly (readonly [form: RegExp, what: string])[] = [
  [/(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/, 'an AWS access key id'],
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/, 'a private key'],
  [/(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,}/, 'a GitHub token'],
  [/(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{22,}/, 'a GitHub token'],
  [/(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,}/, 'a GitLab token'],
  [/(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/, 'a Slack token'],
  [/hooks\.slack\.com\/services\/T[A-Za-z0-9]+\/B[A-Za-z0-9]+\/[A-Za-z0-9]{16,}/, 'a Slack webhook with its secret'],
  [/(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16,}/, 'a Stripe key'],
  [/(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/, 'a Google API key'],
  [/(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/, 'a SendGrid key'],
  [/(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/, 'an npm token'],
  [/(?<![A-Za-z0-9])sk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}/, 'an API key'],
  [/(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/, 'a signed token'],
];

/** The longest text looked at: longer ones are cut, so that hostile templates cost bounded time. */
const MAX_TEXT = 20_000;

/** What credential a text holds by its form alone; undefined when none is seen. */
export function credentialIn(text: string): string | undefined {
  const looked = text.slice(0, MAX_TEXT);
  const issued = issuedForms.find(([form]) => form.test(looked));
  if (issued !== undefined) return issued[1];
  const password = passwordInUrl(looked) ?? passwordInConnectionString(looked);
  if (password !== undefined && !isPlaceholder(password) && !isFilledIn(password))
    return 'a connection string with its password';
  return isAwsSecretKey(looked) ? 'an AWS secret access key' : undefined;
}

function passwordInUrl(text: string): string | undefined {
  return /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,100}:([^\s/@]{1,200})@/i.exec(text)?.[1];
}

function passwordInConnectionString(text: string): string | undefined {
  return /(?:^|[;?&\s])(?:password|pwd|accountkey|sharedaccesskey)=([^;&\s]{1,200})/i.exec(text)?.[1];
}

/** The secret half of an access key: 40 characters of base64 with all kinds of them and much entropy; a hash in hexadecimal is none. */
function isAwsSecretKey(text: string): boolean {
  const candidate = text.trim();
  if (!/^[A-Za-z0-9/+]{40}$/.test(candidate)) return false;
  return /[a-z]/.test(candidate) && /[A-Z]/.test(candidate) && /\d/.test(candidate) && entropyBits(candidate) >= 4.2;
}

/** Shannon entropy in bits per character. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}

const secretWords = new Set([
  'password',
  'passwd',
  'passwort',
  'pwd',
  'pass',
  'passphrase',
  'secret',
  'token',
  'apikey',
  'credential',
  'credentials',
  'apitoken',
  'authtoken',
  'secretkey',
  'accesskey',
  'privatekey',
  'clientsecret',
]);
const secretPairs = new Set([
  'api key',
  'access key',
  'secret key',
  'private key',
  'signing key',
  'encryption key',
  'auth key',
  'hmac key',
  'license key',
  'account key',
  'service key',
]);
/** What turns a name around: `NEXT_TOKEN` and `CSRF_TOKEN` are no credentials, `PUBLIC_API_KEY` is one for all to see. */
const harmlessWords = new Set([
  'next',
  'page',
  'pagination',
  'continuation',
  'csrf',
  'xsrf',
  'max',
  'min',
  'public',
  'publishable',
  'use',
  'enable',
  'require',
  'reset',
  'forgot',
  'cancel',
  'task',
  'has',
  'is',
  'verify',
  'site',
]);

/** Whether a name says that its value is a credential itself, rather than where to find one (`DB_PASSWORD`, not `DB_PASSWORD_PARAMETER`). */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .flatMap((part) => part.split(' '))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase().replace(/\d+$/, ''));
  if (words.some((word) => harmlessWords.has(word))) return false;
  const last = words.at(-1) ?? '';
  return secretWords.has(last) || secretPairs.has(words.slice(-2).join(' '));
}

/** Whether the name speaks of a password or passphrase, whose value is often a plain word. */
function isPasswordName(name: string): boolean {
  return /(pass|passw(or|)d|passwort|pwd|passphrase)\d*$/i.test(name);
}

/** Words that stand where a real value is to be put. */
export function isPlaceholder(text: string): boolean {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(bearer|basic) +/, '');
  if (plain.length < 4 || /^(.)\1*$/.test(plain)) return true;
  if (/^<.*>$|^\[.*\]$|^%.*%$|^\*+$|^x{3,}/.test(plain)) return true;
  if (
    /(change|replace|fill|insert|put|enter|update)[-_ ]?(me|it|this|with|in|your)|^your[-_ ]|[-_ ]here$|place-?holder|dummy|example|sample|redacted|todo|fixme|tbd|not[-_ ]?set|^mock|^fake|^local$|^localhost$/.test(
      plain,
    )
  )
    return true;
  return /^(passw(or|)d|pass|secret|token|default|none|null|undefined|empty|admin|root|test(ing)?|foo|bar|baz|value|string|unknown|n\/a|my[-_]?(api[-_]?)?(secret|password|token|key)(value)?|(api[-_]?)?key([-_]?value)?|12345*6?7?8?9?0?|qwerty)$/.test(
    plain,
  );
}

/** Whether part of the text is filled in at deployment, or names where to look. */
function isFilledIn(text: string): boolean {
  return /\$\{|\{\{|\$\(|^%\w/.test(text);
}

/** Whether the text is an address, a name or a flag rather than a credential. */
function isPointer(text: string): boolean {
  if (/^(arn:|\/|\.{1,2}\/|alias\/|ssm:|secretsmanager:|vault:|s3:|file:|https?:)/i.test(text)) return true;
  if (/^(true|false|yes|no|on|off|\d{1,5}|[a-z]{2}-[a-z]+-\d)$/i.test(text)) return true;
  // A path into a state machine's input.
  if (/^\$([.[$]|$)/.test(text)) return true;
  // An environment variable's or a parameter's own name.
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(text) && !/\d{3}/.test(text);
}

/** Whether the text may be the name of a secret: words with separators, such as `orders/db` or `payments-token`. */
function isResourceName(text: string): boolean {
  return (
    /^[A-Za-z]+([-_./][A-Za-z0-9]+)+$/.test(text) &&
    entropyBits(text) < 4 &&
    !/[-_./][A-Za-z0-9]*\d[A-Za-z0-9]*[A-Za-z]\d/.test(text)
  );
}

/** How a value under a name counts as a hard-coded secret; undefined when it is none. `placeholder` stands for a value to be replaced. */
export function literalSecret(
  name: string,
  text: string,
): { readonly kind: 'secret' | 'placeholder'; readonly what: string } | undefined {
  if (text.trim() === '') return undefined;
  const credential = credentialIn(text);
  if (credential !== undefined) return { kind: 'secret', what: credential };
  if (!isSecretName(name) || isFilledIn(text) || isPointer(text)) return undefined;
  if (isPlaceholder(text)) return { kind: 'placeholder', what: 'a placeholder' };
  if (isResourceName(text) && !isPasswordName(name)) return undefined;
  return { kind: 'secret', what: isPasswordName(name) ? 'a password' : 'a secret' };
}
