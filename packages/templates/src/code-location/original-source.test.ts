import { describe, expect, test } from 'vitest';
import { LocalFiles } from '../project/local-files.ts';
import { treeFromTexts } from '../project/source-tree.ts';
import { originalSource } from './original-source.ts';

const asset = 'shop/cdk.out/asset.abc';
const original = (files: Readonly<Record<string, string>>, handler: string): ReturnType<typeof originalSource> =>
  originalSource(new LocalFiles(treeFromTexts(files)), asset, `${asset}/${handler}`, 'shop/cdk.out');

describe('the source of an asset', () => {
  test.each([
    [
      'a copy',
      { [`${asset}/app.py`]: 'x = 1', 'shop/lambda/app.py': 'x = 1', 'shop/other/app.py': 'x = 2' },
      'app.py',
      { folder: 'shop/lambda', handlerFile: 'shop/lambda/app.py' },
    ],
    [
      'a copy with folders',
      { [`${asset}/api/app.py`]: 'x = 1', 'shop/lambda/api/app.py': 'x = 1' },
      'api/app.py',
      { folder: 'shop/lambda', handlerFile: 'shop/lambda/api/app.py' },
    ],
    [
      "a bundle, by its last module of the author's",
      {
        [`${asset}/index.js`]:
          '// node_modules/x/index.js\nvar x;\n// lib/shared.ts\nvar y;\n// lambda/orders.ts\nexports.handler = y;\n// lambda/gone.ts\n',
        'shop/lambda/orders.ts': '',
        'shop/lib/shared.ts': '',
      },
      'index.js',
      { folder: 'shop/lambda', handlerFile: 'shop/lambda/orders.ts' },
    ],
  ])('is found for %s', (_name, files, handler, found) => {
    expect(original(files, handler)).toEqual(found);
  });

  test.each([
    ['two equal files', { [`${asset}/app.py`]: 'x', 'shop/a/app.py': 'x', 'shop/b/app.py': 'x' }, 'app.py'],
    ['another asset alone', { [`${asset}/app.py`]: 'x', 'shop/cdk.out/asset.def/app.py': 'x' }, 'app.py'],
    ['a file of another project', { [`${asset}/app.py`]: 'x', 'else/app.py': 'x' }, 'app.py'],
    ['a bundle without names', { [`${asset}/index.js`]: 'exports.handler=1', 'shop/index.js': '' }, 'index.js'],
    ['a file that is not there', {}, 'index.js'],
  ])('is not told by %s', (_name, files, handler) => {
    expect(original(files, handler)).toBeUndefined();
  });
});
