import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, type Page, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = (process.env['PATH'] ?? '').split(delimiter);

/** A Chromium of the machine's; undefined where there is none. */
export const chromiumPath: string | undefined = folders
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Shows pages and keeps what they complained of and asked for. */
export interface Browser {
  readonly page: Page;
  /** Console messages, errors and requests beyond the page itself. */
  readonly complaints: string[];
  readonly show: (html: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'aspis-page-'));
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: true,
    args: quiet,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  const file = join(folder, 'page.html');
  const address = pathToFileURL(file).href;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  context.on('request', (request) => {
    if (request.url() !== address) complaints.push(`request: ${request.url()}`);
  });
  return {
    page,
    complaints,
    async show(html) {
      complaints.length = 0;
      writeFileSync(file, html);
      await page.goto(address);
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
