import { createHash } from 'node:crypto';
import { html } from './escape.ts';

export interface Page {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** Markup for `body`, its scanned text already escaped. */
  readonly body: string;
  /** JSON for the script, from `scriptJson`. */
  readonly data: string;
}

/**
 * A page that loads nothing: the policy forbids every request and lets only this style and this
 * script run, by their hashes, so that not even markup that slipped in could do anything.
 */
export function renderPage({ title, style, script, body, data }: Page): string {
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script type="application/json" id="map-data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
