// @ts-check
// The main job on the bundled example: prints the report, writes the HTML report with the map.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(new URL('../out', import.meta.url), { recursive: true });
const scan = spawnSync(
  process.execPath,
  [
    'packages/cli/bin/aspis.js',
    'scan',
    'examples/orders',
    '--format',
    'text',
    '--format',
    'html',
    '--output',
    'out/orders.html',
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
// The example has mistakes on purpose: findings (1) are the success of the demo.
if (scan.status !== 1) {
  console.error(`aspis ended with ${scan.status ?? scan.signal}, not with findings`);
  process.exit(1);
}
console.log('\nThe same with the map, to open in a browser: out/orders.html');
