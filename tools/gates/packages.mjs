// @ts-check
import { relative } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { publishableFolders } from './publishable.mjs';

/** @type {import('./gate.mjs').Gate} */
export const packages = {
  name: 'packages',
  unit: 'publishable packages',
  async examine(root) {
    const folders = publishableFolders(root);
    const problems = [];
    for (const pkgDir of folders) {
      const { messages, pkg } = await publint({ pkgDir, strict: true, level: 'warning', pack: 'npm' });
      problems.push(
        ...messages.map((message) => `${relative(root, pkgDir)}: ${formatMessage(message, pkg, { color: false })}`),
      );
    }
    return { examined: folders.length, problems };
  },
};
