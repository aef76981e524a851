import { join } from 'node:path';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';

export const init: Command = {
  name: 'init',
  summary: 'write a config file and a GitHub workflow that uploads SARIF',
  help: 'aspis init\n\nExisting files are left as they are.',
  run(args, terminal) {
    parseArguments(args, {});
    for (const [path, text] of Object.entries(files)) {
      const isThere = terminal.exists(join(terminal.cwd, path));
      if (!isThere) terminal.writeFile(join(terminal.cwd, path), text);
      terminal.out(`${isThere ? 'kept' : 'wrote'} ${path}\n`);
    }
    return 0;
  },
};

const config = {
  $schema: './node_modules/aspis/schema/config.schema.json',
  paths: ['.'],
  failOn: 'high',
};

const workflow = `name: aspis
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  security-events: write
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx aspis scan --format sarif --output aspis.sarif --format github
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with:
          sarif_file: aspis.sarif
`;

const files: Readonly<Record<string, string>> = {
  'aspis.config.json': `${JSON.stringify(config, null, 2)}\n`,
  '.github/workflows/aspis.yml': workflow,
};
