// @ts-check
// Runs `npm ci` when what is installed is not what package-lock.json says, so that `npm test` works on a fresh clone.
// Contents are compared and not times: a checkout touches the lockfile without changing it, and `npm ci` is slow.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked */

/** @param {string} path @returns {Record<string, Locked> | undefined} the packages under node_modules */
function packagesIn(path) {
  let text;
  try {
    text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
  const { packages } = JSON.parse(text);
  return Object.fromEntries(Object.entries(packages).filter(([folder]) => folder.includes('node_modules/')));
}

/** @param {Record<string, Locked>} locked @param {Record<string, Locked>} installed */
function differs(locked, installed) {
  const missing = Object.keys(locked).find((folder) => !(folder in installed) && !isOptional(locked[folder]));
  const other = Object.entries(installed).find(
    ([folder, { version, integrity }]) =>
      locked[folder]?.version !== version || locked[folder]?.integrity !== integrity,
  );
  return missing ?? other?.[0];
}

/** The binaries of other platforms are locked and never installed. @param {Locked | undefined} entry */
const isOptional = (entry) => entry?.optional === true || entry?.devOptional === true;

const locked = packagesIn('package-lock.json');
if (!locked) throw new Error('package-lock.json is missing: restore it with `git checkout package-lock.json`');
const installed = packagesIn('node_modules/.package-lock.json');
const reason = installed ? differs(locked, installed) : 'nothing';

if (reason !== undefined) {
  console.log(installed ? `${reason} is not as locked: npm ci` : 'Nothing is installed yet: npm ci');
  // On Windows npm is a script, which only a shell starts.
  const { status } = spawnSync('npm', ['ci'], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
