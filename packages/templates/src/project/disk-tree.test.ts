import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDiskTree } from './disk-tree.ts';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';

const topic = 'Resources:\n  A:\n    Type: AWS::SNS::Topic\n';
let folder = '';
let root = '';
const at = (path: string): string => join(root, path);
const read = (): Project => readProject(openDiskTree(root));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aspis-disk-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fresh(name: string): void {
  root = join(folder, name);
  mkdirSync(root);
}

describe('links', () => {
  test('out of the tree are reported and not followed', () => {
    fresh('outside');
    writeFileSync(join(folder, 'secret.yaml'), topic);
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'template.yaml'), topic);
    symlinkSync(join(folder, 'secret.yaml'), at('template.yaml'));
    symlinkSync(join(folder, 'elsewhere'), at('sub'));
    const tree = openDiskTree(root);
    expect(tree.stat('template.yaml')).toEqual({ kind: 'outside' });
    expect([
      tree.read('template.yaml'),
      tree.peek('template.yaml', 10),
      tree.list('sub'),
      tree.read('sub/template.yaml'),
      tree.read('../secret.yaml'),
    ]).toEqual([undefined, undefined, [], undefined, undefined]);
    const project = read();
    expect(project.files).toEqual([]);
    expect(project.diagnostics.map(({ code, span }) => [code, span.file])).toEqual([
      ['link-outside', 'sub'],
      ['link-outside', 'template.yaml'],
    ]);
  });

  test('to a folder whose name starts like the root lead out of it', () => {
    fresh('near');
    mkdirSync(join(folder, 'near-by'));
    writeFileSync(join(folder, 'near-by', 'template.yaml'), topic);
    symlinkSync(join(folder, 'near-by'), at('sub'));
    expect(openDiskTree(root).stat('sub')).toEqual({ kind: 'outside' });
  });

  test('in circles end', () => {
    fresh('circles');
    mkdirSync(at('a'));
    writeFileSync(at('a/template.yaml'), topic);
    symlinkSync('..', at('a/up'));
    symlinkSync('.', at('a/here'));
    symlinkSync('self', at('self'));
    symlinkSync('nothing', at('broken'));
    expect(read().files.map(({ path }) => path)).toEqual(['a/template.yaml']);
  });

  test('to files in the tree are files', () => {
    fresh('inside');
    mkdirSync(at('a'));
    writeFileSync(at('a/shared.yaml'), topic);
    symlinkSync(join('a', 'shared.yaml'), at('template.yaml'));
    expect(read().files.map(({ path, status }) => [path, status])).toEqual([
      ['a/shared.yaml', 'read'],
      ['template.yaml', 'read'],
    ]);
  });
});

describe('encodings', () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${topic}`), 'read', []],
    ['UTF-16, little end first', utf16(topic), 'read', []],
    ['UTF-16, big end first', Buffer.from(utf16(topic)).swap16(), 'read', []],
    ['UTF-16 without a mark', Buffer.from(topic, 'utf16le'), 'unreadable', ['encoding']],
    ['Latin-1', Buffer.from(`Description: caf\u00e9\n${topic}`, 'latin1'), 'read', ['encoding']],
  ])('%s', (name, bytes, status, codes) => {
    fresh(`encoding ${name}`);
    writeFileSync(at('template.yaml'), bytes);
    const project = read();
    expect(project.files.map((file) => file.status)).toEqual([status]);
    expect(project.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test('binary and empty files are no templates', () => {
    fresh('binary');
    writeFileSync(at('a.json'), Buffer.from([0x50, 0x4b, 0, 0xff, 0xfe, 0x80]));
    writeFileSync(at('b.yaml'), '');
    expect(read()).toMatchObject({ files: [], diagnostics: [] });
  });
});
