import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { type Terminal, processTerminal } from './terminal.ts';

let folder: string;
let printed: string;
let complained: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aspis-'));
  printed = '';
  complained = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function aspis(...args: readonly string[]): Promise<number> {
  const terminal: Terminal = {
    ...processTerminal(),
    cwd: folder,
    today: '2026-11-21',
    colour: false,
    interactive: false,
    columns: 100,
    out: (text) => void (printed += text),
    err: (text) => void (complained += text),
  };
  return run(args, terminal);
}

const url = (authType: string, extra = '') => `Resources:
  Url:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: arn:aws:lambda:eu-west-1:111122223333:function:orders
      AuthType: ${authType}
${extra}`;

/** One control, so that the tests do not depend on which others there are. */
const only = ['--only', 'ASPIS-EVT-001'];

describe('exit codes', () => {
  test('0 when nothing is wrong', async () => {
    write('template.yaml', url('AWS_IAM'));
    expect(await aspis('scan', ...only)).toBe(0);
  });

  test('1 for findings, and they are told', async () => {
    write('template.yaml', url('NONE'));
    expect(await aspis('scan', ...only)).toBe(1);
    expect(printed).toContain('ASPIS-EVT-001');
    expect(printed).toContain('template.yaml:6');
  });

  test.each([
    ['critical', 0],
    ['high', 1],
    ['low', 1],
    ['none', 0],
  ])('the threshold %s', async (threshold, code) => {
    write('template.yaml', url('NONE'));
    expect(await aspis('scan', ...only, '--fail-on', threshold)).toBe(code);
  });

  test('2 when there is nothing to scan: silence is no success', async () => {
    expect(await aspis('scan')).toBe(2);
    expect(printed).toContain('No SAM or CloudFormation template');
  });

  test('2 when something could not be read, and it is told', async () => {
    write('template.yaml', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: [oops\n');
    expect(await aspis('scan')).toBe(2);
    expect(printed).toContain('template.yaml');
  });

  test.each([
    ['an unknown command', ['scna'], 'There is no command "scna"'],
    ['an unknown option', ['scan', '--formt', 'json'], "Unknown option '--formt'"],
    ['an unknown format', ['scan', '--format', 'pdf'], '--format is one of'],
    ['an unknown control', ['scan', '--only', 'ASPIS-EVT-999'], 'is no control, layer or severity'],
    ['an unknown severity', ['scan', '--fail-on', 'severe'], '--fail-on is'],
    ['a path that is not there', ['scan', 'nowhere'], 'There is nothing at nowhere'],
    ['a parameter without value', ['scan', '--parameter', 'Stage'], '--parameter takes NAME=VALUE'],
    ['two formats on standard output', ['scan', '--format', 'json', '--format', 'text'], 'Only one format'],
    ['a baseline that is not there', ['scan', '--baseline', 'none.json'], 'There is no file none.json'],
  ])('3 for %s', async (_, args, message) => {
    write('template.yaml', url('NONE'));
    expect(await aspis(...args)).toBe(3);
    expect(complained).toContain(message);
    expect(complained).not.toContain('    at ');
  });
});

describe('scan', () => {
  test('parameters decide conditions', async () => {
    const text = `Parameters: { Stage: { Type: String, Default: dev } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
${url('!If [IsProd, AWS_IAM, NONE]')}`;
    write('template.yaml', text);
    write('samconfig.toml', 'version = 0.1\n[default.deploy.parameters]\nparameter_overrides = "Stage=\\"prod\\""\n');
    write('parameters.json', '[{ "ParameterKey": "Stage", "ParameterValue": "prod" }]');
    expect(await aspis('scan', ...only)).toBe(1);
    expect(printed).toContain('when IsProd is false');
    expect(await aspis('scan', ...only, '--parameter', 'Stage=prod')).toBe(0);
    expect(await aspis('scan', ...only, '--parameters', 'samconfig.toml')).toBe(0);
    expect(await aspis('scan', ...only, '--parameters', 'parameters.json')).toBe(0);
  });

  test('several formats at once, each to its file', async () => {
    write('template.yaml', url('NONE'));
    expect(
      await aspis(
        'scan',
        ...only,
        '--format',
        'json',
        '--output',
        'a/report.json',
        '--format=sarif',
        '--output=report.sarif',
        '--format',
        'text',
      ),
    ).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'a/report.json'), 'utf8'))).toMatchObject({
      findings: [{ control: 'ASPIS-EVT-001', line: 6 }],
    });
    expect(JSON.parse(readFileSync(join(folder, 'report.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(printed).toContain('ASPIS-EVT-001');
  });

  test('a baseline accepts what it knows, and nothing else', async () => {
    write('template.yaml', url('NONE'));
    expect(await aspis('scan', ...only, '--write-baseline', 'baseline.json')).toBe(1);
    expect(await aspis('scan', ...only, '--baseline', 'baseline.json')).toBe(0);
    write(
      'template.yaml',
      `${url('NONE')}  Second:\n    Type: AWS::Lambda::Url\n    Properties: { TargetFunctionArn: other, AuthType: NONE }\n`,
    );
    expect(await aspis('scan', ...only, '--baseline', 'baseline.json')).toBe(1);
  });

  test('a suppression with a reason holds until its day', async () => {
    write('template.yaml', url('NONE', '    # aspis:ignore ASPIS-EVT-001 until=2026-11-21 signed webhook'));
    expect(await aspis('scan', ...only)).toBe(0);
    write('template.yaml', url('NONE', '    # aspis:ignore ASPIS-EVT-001 until=2026-11-20 signed webhook'));
    expect(await aspis('scan', ...only)).toBe(1);
    expect(printed).toContain('no longer holds');
  });

  test('the config file is heeded, and options win', async () => {
    write('app/template.yaml', url('NONE'));
    write('aspis.config.json', '{ "paths": ["app"], "failOn": "none", "only": ["ASPIS-EVT-001"] }');
    expect(await aspis('scan')).toBe(0);
    expect(await aspis('scan', '--fail-on', 'high')).toBe(1);
    write('aspis.config.json', '{ "failon": "none" }');
    expect(await aspis('scan')).toBe(3);
    expect(complained).toContain('unknown key "failon"');
  });

  test('the same input gives the same bytes', async () => {
    write('template.yaml', url('NONE'));
    await aspis('scan', '--format', 'json');
    const first = printed;
    printed = '';
    await aspis('scan', '--format', 'json');
    expect(printed).toBe(first);
  });
});

describe('the other verbs', () => {
  test('inspect prints the application', async () => {
    write(
      'template.yaml',
      `Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Environment: { Variables: { TABLE: t } } } }
`,
    );
    expect(await aspis('inspect', '.')).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      version: 1,
      applications: [
        {
          functions: [
            { logicalId: 'Orders', runtime: 'nodejs22.x', environment: ['TABLE'], file: 'template.yaml', line: 2 },
          ],
        },
      ],
    });
  });

  test('map writes one page', async () => {
    write('template.yaml', url('NONE'));
    expect(await aspis('map', '--output', 'map.html')).toBe(0);
    expect(readFileSync(join(folder, 'map.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('explain tells a control whole', async () => {
    expect(await aspis('explain', 'aspis-evt-001')).toBe(0);
    for (const word of ['Why', 'Fix', 'Fails', 'Passes', 'Sources', 'checkov']) expect(printed).toContain(word);
    expect(await aspis('explain', 'ASPIS-EVT-999')).toBe(3);
  });

  test.each(['text', 'json', 'markdown'])('controls as %s', async (format) => {
    expect(await aspis('controls', '--format', format)).toBe(0);
    expect(printed).toContain('ASPIS-EVT-001');
  });

  test('init writes what is not there and keeps what is', async () => {
    write('aspis.config.json', '{}');
    expect(await aspis('init')).toBe(0);
    expect(readFileSync(join(folder, 'aspis.config.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(folder, '.github/workflows/aspis.yml'), 'utf8')).toContain('upload-sarif');
  });

  test('help and version', async () => {
    expect(await aspis('--help')).toBe(0);
    expect(await aspis('scan', '--help')).toBe(0);
    expect(printed).toContain('--fail-on');
    expect(await aspis()).toBe(3);
  });
});
