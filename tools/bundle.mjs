// @ts-check
// Joins the command with our own packages into packages/cli/dist/aspis.js, which bin/aspis.js starts.
// Loading 600 small modules takes Node longer than scanning a template of 100 resources.
// Libraries stay outside, under their own names and licences.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const cli = fileURLToPath(new URL('../packages/cli/', import.meta.url));
const bundle = await rolldown({
  input: `${cli}dist/main.js`,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@aspis/'),
  logLevel: 'warn',
});
await bundle.write({ file: `${cli}dist/aspis.js`, format: 'esm', codeSplitting: false });
