import { allControls } from '@aspis/controls';
import { renderMap } from '@aspis/report';
import { isAbsolute, join } from 'node:path';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';
import { readInput } from '../read-input.ts';
import { loadConfig, loadParameters } from '../scan-arguments.ts';
import { scanInput } from '../scan-input.ts';

export const map: Command = {
  name: 'map',
  summary: 'the attack surface as one HTML page',
  help: 'aspis map [PATH…] [--output FILE] [--parameter NAME=VALUE]… [--parameters FILE]… [--config FILE]\n\nWrites aspis-map.html where no --output is given; the page needs no network.',
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      output: { type: 'string', default: 'aspis-map.html' },
      parameter: { type: 'string', multiple: true },
      parameters: { type: 'string', multiple: true },
      config: { type: 'string' },
    });
    const config = loadConfig(values.config, terminal);
    const parameters = loadParameters(config, values.parameters ?? [], values.parameter ?? [], terminal);
    const input = readInput(positionals.length > 0 ? positionals : (config.paths ?? []), parameters, terminal);
    const report = scanInput(input, { controls: allControls, today: terminal.today });
    const output = values.output ?? 'aspis-map.html';
    terminal.writeFile(
      isAbsolute(output) ? output : join(terminal.cwd, output),
      renderMap(report.attackSurface, report.findings, report.tool),
    );
    terminal.out(
      `wrote ${output}: ${report.attackSurface.nodes.length} nodes, ${report.attackSurface.edges.length} edges\n`,
    );
    return report.diagnostics.some(({ level }) => level === 'error') ? 2 : 0;
  },
};
