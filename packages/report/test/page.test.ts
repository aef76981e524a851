import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, formats, plainText, renderMap } from '../src/index.ts';
import { type Browser, chromiumPath, openBrowser } from './chromium.ts';
import { fixture, hostileReport } from './fixture-report.ts';
import { hostileTexts } from './hostile-texts.ts';
import { sampleSurface } from './sample-surface.ts';

const isMissing = chromiumPath === undefined;

function mapOf(functionCount: number): string {
  const { surface, findings } = sampleSurface(functionCount);
  return renderMap(surface, findings, fixture.tool);
}

/** What has the focus: a node's label, or the element's name. */
const focused = `(() => { const at = document.activeElement; return at.querySelector?.('.label')?.textContent ?? at.tagName; })()`;

describe.skipIf(isMissing)(
  `pages in Chromium${isMissing ? ' (skipped: no Chromium on PATH)' : ''}`,
  { timeout: 30_000 },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(chromiumPath ?? '');
    }, 60_000);
    afterAll(() => browser?.close());

    describe('the map', () => {
      test('Enter opens the panel, Esc closes it and gives the focus back', async () => {
        await browser.show(mapOf(6));
        const { page } = browser;
        await page.focus('.node.high');
        await page.keyboard.press('Enter');
        expect(await page.isVisible('.panel')).toBe(true);
        expect(await page.textContent('.panel h2')).toBe('POST /orders');
        expect(await page.textContent('.panel')).toContain('template.yaml:29');
        expect(await page.textContent('.panel .found')).toContain('ASPIS-IAM-011');
        expect(await page.evaluate(focused)).toBe('H2');
        await page.keyboard.press('Escape');
        expect(await page.isVisible('.panel')).toBe(false);
        expect(await page.evaluate(focused)).toBe('POST /orders');
        expect(browser.complaints).toEqual([]);
      });

      test('Tab stops once at the map, arrows follow the edges and the column', async () => {
        await browser.show(mapOf(6));
        const { page } = browser;
        expect(await page.locator('.node[tabindex="0"]').count()).toBe(1);
        await page.focus('.node[tabindex="0"]');
        const path: unknown[] = [];
        for (const key of [
          'ArrowRight',
          'ArrowRight',
          'ArrowRight',
          'ArrowLeft',
          'ArrowDown',
          'ArrowUp',
          'End',
          'Home',
          'ArrowLeft',
          'ArrowLeft',
          'ArrowLeft',
        ]) {
          await page.keyboard.press(key);
          path.push(await page.evaluate(focused));
        }
        expect(path).toEqual([
          'CreateOrder',
          'CreateOrderRole',
          'OrdersTable',
          'GetOrderRole',
          'ListOrderRole',
          'GetOrderRole',
          'ExportPaymentRole',
          'CreateOrderRole',
          'CreateOrder',
          'POST /orders',
          'POST /orders',
        ]);
      });

      test('the filter shows what matches with what belongs to it, and Esc ends it', async () => {
        await browser.show(mapOf(40));
        const { page } = browser;
        await page.keyboard.press('/');
        await page.keyboard.type('invoice');
        expect(await page.textContent('.map-count')).toBe('13 of 125 match');
        expect(await page.locator('.node:visible').count()).toBe(15);
        await page.keyboard.press('Escape');
        expect(await page.locator('.node:visible').count()).toBe(125);
      });

      test('what is chosen on a large map is pulled together with its path, and put back', async () => {
        await browser.show(mapOf(40));
        const { page } = browser;
        const places = `[...document.querySelectorAll('.node')].map((node) => node.getAttribute('transform')).join() + [...document.querySelectorAll('.edge')].map((edge) => edge.getAttribute('d').replaceAll(/[ ,]/g, ' ')).join()`;
        const before = await page.evaluate(places);
        await page.click('.node.critical');
        expect(await page.locator('.node:visible .label').allTextContents()).toEqual([
          'POST /shipments',
          'CreateShipment',
          'CreateShipmentRole',
          'ShipmentsTable',
          'all of secretsmanager',
        ]);
        await page.click('.panel .links button');
        expect(await page.textContent('.panel h2')).toBe('CreateShipment');
        await page.keyboard.press('Escape');
        expect(await page.locator('.node:visible').count()).toBe(125);
        expect(await page.evaluate(places)).toBe(before);
        expect(browser.complaints).toEqual([]);
      });

      test('light and dark, by the system and by the toggle', async () => {
        const { page } = browser;
        await page.emulateMedia({ colorScheme: 'light' });
        await browser.show(mapOf(1));
        const background = (): Promise<string> => page.evaluate(`getComputedStyle(document.body).backgroundColor`);
        const light = await background();
        await page.click('[data-theme-toggle]');
        const dark = await background();
        expect(dark).not.toBe(light);
        await page.emulateMedia({ colorScheme: 'dark' });
        await browser.show(mapOf(1));
        expect(await background()).toBe(dark);
      });

      test('labels stay inside their nodes', async () => {
        await browser.show(mapOf(40));
        const outside = `[...document.querySelectorAll('.node')].filter((node) => { const card = node.querySelector('.card').getBBox(); const label = node.querySelector('.label').getBBox(); const badge = node.querySelector('.badge'); return label.x + label.width > card.width - (badge ? 50 : 6); }).map((node) => node.textContent)`;
        expect(await browser.page.evaluate(outside)).toEqual([]);
      });

      test('a map of nothing says so', async () => {
        await browser.show(mapOf(0));
        expect(await browser.page.textContent('.empty')).toContain('No Lambda functions were found');
        expect(browser.complaints).toEqual([]);
      });
    });

    describe('the report', () => {
      const report: Report = fixture;

      test('filters its findings', async () => {
        await browser.show(formats.html.render(report, plainText));
        const { page } = browser;
        const count = (): Promise<number> => page.locator('.finding:visible').count();
        expect(await count()).toBe(5);
        await page.selectOption('[name=layer]', 'DAT');
        expect(await count()).toBe(2);
        await page.selectOption('[name=state]', 'suppressed');
        expect(await count()).toBe(1);
        await page.selectOption('[name=layer]', '');
        await page.selectOption('[name=state]', '');
        await page.fill('[name=text]', 'dynamodb');
        expect(await count()).toBeLessThan(5);
        expect(await page.textContent('[data-filters] output')).toMatch(/ of 5$/);
        expect(browser.complaints).toEqual([]);
      });

      test('holds the same map', async () => {
        await browser.show(formats.html.render(report, plainText));
        await browser.page.click('.node.function');
        expect(await browser.page.textContent('.panel h2')).toBe('CreateOrder');
      });
    });

    describe('scanned text', () => {
      test.each(Object.entries(hostileTexts))('%s does nothing', async (_name, text) => {
        const hostile = hostileReport(text);
        for (const page of [
          formats.html.render(hostile, plainText),
          renderMap(hostile.attackSurface, hostile.findings, hostile.tool),
        ]) {
          await browser.show(page);
          await browser.page.locator('.node').first().press('Enter');
          expect(await browser.page.isVisible('.panel')).toBe(true);
          expect(await browser.page.evaluate('window.harmed')).toBeUndefined();
          expect(browser.complaints).toEqual([]);
        }
      });
    });
  },
);
