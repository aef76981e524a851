import type { CodeLocation } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import { readProject } from '../project/read-project.ts';
import { treeFromTexts } from '../project/source-tree.ts';

/** Where the code of a function with these properties lies, in a project of these files; the template is `app/template.json`. */
function codeOf(
  properties: Readonly<Record<string, unknown>>,
  files: readonly string[],
  metadata?: unknown,
): CodeLocation | undefined {
  const Fn = {
    Type: 'AWS::Lambda::Function',
    Properties: properties,
    ...(metadata === undefined ? {} : { Metadata: metadata }),
  };
  const texts = Object.fromEntries(files.map((file) => [file, 'code']));
  const [application] = readProject(
    treeFromTexts({ ...texts, 'app/template.json': JSON.stringify({ Resources: { Fn } }) }),
  ).applications;
  return application?.resources.get('app/template.json/Fn')?.code;
}

const node = (Code: unknown, Handler: string): Readonly<Record<string, unknown>> => ({
  Runtime: 'nodejs22.x',
  Handler,
  Code,
});

describe('the handler of a script', () => {
  test.each([
    ['nodejs22.x', 'index.handler', 'index.js'],
    ['nodejs22.x', 'index.handler', 'index.mjs'],
    ['nodejs22.x', 'index.handler', 'index.ts'],
    ['nodejs22.x', 'src/api/get.handler', 'src/api/get.ts'],
    ['nodejs22.x', './src/get.handler', 'src/get.cjs'],
    ['nodejs22.x', 'app.module.handler', 'app.js'],
    ['nodejs22.x', 'index.handler', 'src/index.ts'],
    ['python3.13', 'app.lambda_handler', 'app.py'],
    ['python3.13', 'src.orders.app.handler', 'src/orders/app.py'],
    ['python3.13', 'orders/app.handler', 'orders/app.py'],
    ['ruby3.3', 'app.Orders::Handler.call', 'app.rb'],
    ['provided.al2023', 'run.sh', 'run.sh'],
  ])('%s %s is %s', (Runtime, Handler, file) => {
    expect(
      codeOf({ Runtime, Handler, Code: './fn' }, [`app/fn/${file}`, 'app/other/index.js', 'app/other/app.py']),
    ).toEqual({
      kind: 'source',
      path: 'app/fn',
      handlerFile: `app/fn/${file}`,
    });
  });

  test.each([
    [
      'a bundler that builds elsewhere',
      node('dist/', 'orders/get.handler'),
      ['app/src/orders/get.ts', 'app/src/items/get.ts', 'app/package.json'],
      'app',
      'app/src/orders/get.ts',
    ],
    [
      'an archive',
      node('build/orders.zip', 'orders.handler'),
      ['app/build/orders.zip', 'app/functions/orders.js'],
      'app/functions',
      'app/functions/orders.js',
    ],
    ['a file as code', node('fn/orders.js', 'orders.handler'), ['app/fn/orders.js'], 'app/fn', 'app/fn/orders.js'],
    [
      'tests of the same name',
      node('dist', 'get.handler'),
      ['app/src/get.ts', 'app/tests/get.ts'],
      'app/src',
      'app/src/get.ts',
    ],
    ['code beside the template', node('.', 'get.handler'), ['app/get.js'], 'app', 'app/get.js'],
    ['code above the template', node('../lib', 'get.handler'), ['lib/get.js'], 'lib', 'lib/get.js'],
    [
      'a conditional path',
      node({ 'Fn::If': ['C', 'fn', 'other'] }, 'get.handler'),
      ['app/fn/get.js'],
      'app/fn',
      'app/fn/get.js',
    ],
  ])('is found for %s', (_name, properties, files, path, handlerFile) => {
    expect(codeOf(properties, files)).toEqual({ kind: 'source', path, handlerFile });
  });

  test('is the entry point that esbuild is given', () => {
    const metadata = {
      BuildMethod: 'esbuild',
      BuildProperties: { EntryPoints: ['src/handlers/put.ts', 'src/handlers/get.ts'] },
    };
    expect(
      codeOf(
        node('.', 'get.handler'),
        ['app/src/handlers/get.ts', 'app/src/handlers/put.ts', 'app/lib/get.ts'],
        metadata,
      )?.handlerFile,
    ).toBe('app/src/handlers/get.ts');
  });
});

describe('compiled code', () => {
  test.each([
    [
      'java21',
      'com.example.orders.App::handleRequest',
      'target/app.jar',
      ['app/src/main/java/com/example/orders/App.java', 'app/src/main/java/com/example/items/App.java', 'app/pom.xml'],
      'app',
      'app/src/main/java/com/example/orders/App.java',
    ],
    [
      'java21',
      'com.example.App',
      'Fn/build/distributions/Fn.zip',
      ['app/Fn/src/main/kotlin/App.kt', 'app/Fn/build.gradle.kts'],
      'app/Fn',
      'app/Fn/src/main/kotlin/App.kt',
    ],
    [
      'java21',
      'com.example.Outer$Inner::handle',
      'Fn',
      ['app/Fn/src/com/example/Outer.java'],
      'app/Fn',
      'app/Fn/src/com/example/Outer.java',
    ],
    [
      'dotnet8',
      'Orders::Orders.Api.Function::Handler',
      'src/Orders/',
      ['app/src/Orders/Orders.csproj', 'app/src/Orders/Api/Function.cs', 'app/src/Items/Function.cs'],
      'app/src/Orders',
      'app/src/Orders/Api/Function.cs',
    ],
    [
      'dotnet8',
      'Orders::Orders.Function::Handler',
      'bin/Release/net8.0/publish',
      ['app/src/Orders/Orders.csproj', 'app/src/Orders/Function.cs', 'app/src/Items/Function.cs'],
      'app/src/Orders',
      'app/src/Orders/Function.cs',
    ],
    [
      'dotnet8',
      'Orders::Orders.Function_GetAll_Generated::GetAll',
      '.',
      ['app/Orders.csproj', 'app/Function.cs'],
      'app',
      'app/Function.cs',
    ],
    [
      'dotnet8',
      'Orders',
      'publish/',
      ['app/src/Orders/Orders.csproj', 'app/src/Orders/Program.cs'],
      'app/src/Orders',
      'app/src/Orders/Program.cs',
    ],
    [
      'go1.x',
      'bin/orders',
      '.',
      ['app/cmd/orders/main.go', 'app/cmd/items/main.go', 'app/go.mod'],
      'app',
      'app/cmd/orders/main.go',
    ],
    [
      'provided.al2023',
      'bootstrap',
      'bin/orders/bootstrap.zip',
      ['app/orders/main.go', 'app/items/main.go'],
      'app/orders',
      'app/orders/main.go',
    ],
    [
      'provided.al2023',
      'bootstrap',
      'orders/',
      ['app/orders/main.go', 'app/items/main.go'],
      'app/orders',
      'app/orders/main.go',
    ],
  ])('%s %s in %s', (Runtime, Handler, Code, files, path, handlerFile) => {
    expect(codeOf({ Runtime, Handler, Code }, files)).toEqual({ kind: 'source', path, handlerFile });
  });

  test.each([
    ['its only binary', ['app/Cargo.toml', 'app/src/bin/anything.rs'], 'app/src/bin/anything.rs'],
    [
      'the binary named like the function',
      ['app/Cargo.toml', 'app/src/bin/fn.rs', 'app/src/bin/other.rs'],
      'app/src/bin/fn.rs',
    ],
    ['its main file', ['app/Cargo.toml', 'app/src/main.rs'], 'app/src/main.rs'],
  ])('in Rust is %s', (_name, files, handlerFile) => {
    expect(
      codeOf({ Runtime: 'provided.al2023', Handler: 'bootstrap', Code: '.' }, files, {
        BuildMethod: 'rust-cargolambda',
      })?.handlerFile,
    ).toBe(handlerFile);
  });

  test('in a language of its own is the file that the handler names', () => {
    expect(
      codeOf({ Runtime: 'provided.al2023', Handler: 'orders.ps1::handler', Code: 'fn' }, ['app/fn/orders.ps1'])
        ?.handlerFile,
    ).toBe('app/fn/orders.ps1');
  });

  test('in Rust is told by the name of the binary', () => {
    const metadata = { BuildMethod: 'rust-cargolambda', BuildProperties: { Binary: 'orders' } };
    const files = ['app/Cargo.toml', 'app/orders/src/main.rs', 'app/items/src/main.rs'];
    expect(codeOf({ Runtime: 'provided.al2023', Handler: 'bootstrap', Code: '.' }, files, metadata)?.handlerFile).toBe(
      'app/orders/src/main.rs',
    );
  });
});

test("a SAM function's code lies beside the template where nothing is said", () => {
  const text =
    'Transform: AWS::Serverless-2016-10-31\nResources:\n  Fn: { Type: AWS::Serverless::Function, Properties: { Runtime: python3.13, Handler: app.handler } }';
  const [application] = readProject(treeFromTexts({ 'app/template.yaml': text, 'app/app.py': '' })).applications;
  expect(application?.resources.get('app/template.yaml/Fn')?.code).toEqual({
    kind: 'source',
    path: 'app',
    handlerFile: 'app/app.py',
  });
});

describe('code that is not at hand', () => {
  test.each([
    ['inline', { Runtime: 'python3.13', Handler: 'index.h', Code: { ZipFile: 'x' } }, 'inline'],
    ['in a bucket', node({ S3Bucket: 'b', S3Key: 'k.zip' }, 'i.h'), 'remote'],
    ['under an unknown key', node({ S3Bucket: 'b', S3Key: { Ref: 'AWS::StackName' } }, 'i.h'), 'remote'],
    ['at a web address', node('s3://b/k.zip', 'i.h'), 'remote'],
    ['an image of a registry', { PackageType: 'Image', Code: { ImageUri: 'x.amazonaws.com/y:z' } }, 'image'],
    ['a build product', node('target/app.jar', 'i.h'), 'artifact'],
    ['nowhere', node('gone/', 'i.h'), 'missing'],
    ['outside', node('../../../x', 'i.h'), 'missing'],
    ['not given', { Runtime: 'nodejs22.x' }, 'missing'],
    ['on another machine', node('/app/src', 'i.h'), 'missing'],
  ])('is %s', (_name, properties, kind) => {
    expect(codeOf(properties, [])?.kind).toBe(kind);
  });

  test('is an ambiguous name', () => {
    expect(codeOf(node('dist', 'index.handler'), ['app/a/index.js', 'app/b/index.js'])?.kind).toBe('artifact');
  });

  test('is an image built here', () => {
    const metadata = { DockerContext: './image', Dockerfile: 'Dockerfile.arm' };
    expect(codeOf({ PackageType: 'Image' }, ['app/image/Dockerfile.arm'], metadata)).toEqual({
      kind: 'image',
      path: 'app/image',
      handlerFile: 'app/image/Dockerfile.arm',
    });
  });
});
