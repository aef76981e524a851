import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { plainText } from '../format.ts';
import { renderMap } from '../map/render-map.ts';
import { html } from './html.ts';

const pages: Readonly<Record<string, (report: typeof fixture) => string>> = {
  report: (report) => html.render(report, plainText),
  map: ({ attackSurface, findings, tool }) => renderMap(attackSurface, findings, tool),
};

describe.each(Object.entries(pages))('%s', (_name, render) => {
  test('a policy that lets nothing in', () => {
    expect(render(fixture)).toMatch(
      /content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
    );
  });

  test('no address that a browser would load', () => {
    const page = render(fixture);
    expect(page).not.toMatch(/\b(?:src|srcset|data|action|formaction|poster)=/);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base|style [^>]*|script src)\b/);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  const elements = tagsOf(render(hostileReport('plain')));
  test.each(Object.entries(hostileTexts))('%s adds no element, attribute or script', (_what, text) => {
    expect(tagsOf(render(hostileReport(text)))).toEqual(elements);
  });
});

/** The tags of a page with their attributes' names, in order. */
function tagsOf(page: string): readonly string[] {
  const withoutData = page.replace(/(<script type="application\/json" id="map-data">)[^<]*/, '$1');
  return [...withoutData.matchAll(/<\/?[a-zA-Z][^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/g)]
    .map(([tag]) => tag.replaceAll(/="[^"]*"/g, '='))
    .filter((tag) => !tag.startsWith('<pre') && !tag.startsWith('</pre') && !/span/.test(tag));
}
