// @ts-check
// Checkouts of public repositories, one folder each: node tools/measure-projects.mjs FOLDER
// Every template must end as read, partly read or unreadable with a reason; functions are counted a second
// time, line by line in the text, without any of our parsing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDiskTree, readProject } from '../packages/templates/dist/index.js';

/** A resource's type; a list item with the same words is an event selector. */
const functionLine = /^(?!\s*-\s)[^#]*\bType["']?\s*:\s*["']?AWS::(Serverless|Lambda)::Function["']?\s*[,}]?/;

/** @param {string} folder */
export function measureProject(folder) {
  const tree = openDiskTree(folder);
  const project = readProject(tree);
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const application of project.applications) {
    for (const { type, stack, logicalId, origin } of application.resources.values()) {
      if (type !== 'AWS::Lambda::Function') continue;
      // What SAM makes of other things is no function that an author wrote.
      if (origin !== undefined && !origin.type.endsWith('::Function')) continue;
      const file = application.stacks.find(({ id }) => id === stack)?.file ?? '';
      found.set(file, (found.get(file) ?? new Set()).add(logicalId));
    }
  }
  let written = 0;
  let seen = 0;
  /** @type {string[]} */
  const short = [];
  for (const { path, status } of project.files) {
    const count = (tree.read(path) ?? '').split('\n').filter((line) => functionLine.test(line)).length;
    const here = Math.min(count, found.get(path)?.size ?? 0);
    written += count;
    seen += here;
    if (here < count) short.push(`${path}: ${here} of ${count} functions, ${status}`);
  }
  const status = (/** @type {string} */ name) => project.files.filter((file) => file.status === name).length;
  const silent = project.files.filter((file) => file.status !== 'read' && file.reasons.length === 0).length;
  return {
    templates: project.files.length,
    read: status('read'),
    partly: status('partly read'),
    unreadable: status('unreadable'),
    silent,
    written,
    seen,
    short,
  };
}

/** @param {string} folder @param {boolean} verbose */
export function printProjects(folder, verbose) {
  console.log(
    '| repository | templates | read | partly | unreadable | without a reason | functions found |\n|---|---|---|---|---|---|---|',
  );
  let written = 0;
  let seen = 0;
  for (const name of readdirSync(folder).sort()) {
    const result = measureProject(join(folder, name));
    written += result.written;
    seen += result.seen;
    console.log(
      `| ${name} | ${result.templates} | ${result.read} | ${result.partly} | ${result.unreadable} | ${result.silent} | ${result.seen}/${result.written} |`,
    );
    if (verbose) for (const line of result.short) console.log(`    ${line}`);
  }
  console.log(`\nfunctions found ${seen}/${written} = ${(seen / written).toFixed(4)}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  printProjects(process.argv[2] ?? '.', process.argv.includes('--verbose'));
}
