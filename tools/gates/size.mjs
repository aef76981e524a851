// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publishableFolders } from './publishable.mjs';
import { jsonOf, run, runTool } from './run-tool.mjs';

/** @typedef {{ name: string, passed: boolean, size: number, sizeLimit: number }} Measured */

/** @type {import('./gate.mjs').Gate} */
export const size = {
  name: 'size',
  unit: 'bytes',
  examine(root) {
    const packed = join(root, 'out/pack');
    rmSync(packed, { recursive: true, force: true });
    mkdirSync(packed, { recursive: true });
    const { status, output } = run(root, 'npm', [
      'pack',
      '--silent',
      '--pack-destination',
      packed,
      ...publishableFolders(root),
    ]);
    if (status !== 0) return { examined: 0, problems: [`npm pack: ${output}`] };

    /** @type {Measured[] | { error: string }} */
    const measured = jsonOf('size-limit', runTool(root, 'size-limit', ['--json']));
    if (!Array.isArray(measured)) return { examined: 0, problems: [measured.error] };
    const over = measured.filter(({ passed }) => !passed);
    return {
      // The smallest counts: one pattern that matches nothing must not hide behind another.
      examined: Math.min(...measured.map(({ size: bytes }) => bytes)),
      problems: over.map(
        ({ name, size: bytes, sizeLimit }) => `${name}: ${bytes} bytes, the limit is ${sizeLimit} (.size-limit.json)`,
      ),
    };
  },
};
