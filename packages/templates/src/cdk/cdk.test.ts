import { type Application, type Resource, entryOf } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import { readProject } from '../project/read-project.ts';
import { treeFromTexts } from '../project/source-tree.ts';
import { frameworkReason } from './framework-constructs.ts';

const json = (data: unknown): string => JSON.stringify(data, null, 1);

const stackArtifact = (templateFile: string, metadata: unknown = {}): unknown => ({
  type: 'aws:cloudformation:stack',
  environment: 'aws://123456789012/eu-west-1',
  properties: { templateFile },
  metadata,
});

const manifest = (artifacts: unknown): string => json({ version: '36.0.0', artifacts });

const fn = (path: string, code: unknown, metadata: Readonly<Record<string, unknown>> = {}): unknown => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler', Code: code, Description: { Ref: 'AWS::Region' } },
  Metadata: { 'aws:cdk:path': path, ...metadata },
});

const app: Readonly<Record<string, string>> = {
  'shop/cdk.json': '{"app": "npx ts-node bin/shop.ts"}',
  'shop/lib/shop-stack.ts': 'line one\nline two\nnew Function(this)\n',
  'shop/cdk.out/manifest.json': manifest({
    'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
    Shop: stackArtifact('Shop.template.json', {
      '/Shop/Orders/Resource': [
        {
          type: 'aws:cdk:logicalId',
          data: 'OrdersAA',
          trace: [
            'new Function (/app/work/shop/node_modules/aws-cdk-lib/lambda.js:1:2)',
            'new ShopStack (/app/work/shop/lib/shop-stack.ts:3:5)',
            'Object.<anonymous> (/app/work/shop/bin/shop.ts:7:1)',
          ],
        },
      ],
      '/Shop/Elsewhere/Resource': [
        { type: 'aws:cdk:logicalId', data: 'ElsewhereAA', trace: ['new X (/app/other/thing.ts:3:5)'] },
      ],
    }),
    Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Stage' } },
    Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
  }),
  'shop/cdk.out/Shop.assets.json': json({
    version: '36.0.0',
    files: { abc: { source: { path: 'asset.abc', packaging: 'zip' }, destinations: { x: { objectKey: 'abc.zip' } } } },
    dockerImages: {
      img: { source: { directory: 'asset.img', dockerFile: 'Dockerfile.x' }, destinations: { x: { imageTag: 'img' } } },
    },
  }),
  'shop/cdk.out/asset.abc/index.js': 'exports.handler = 1',
  'shop/cdk.out/asset.abc/template.json': json({ Resources: { NotMine: { Type: 'AWS::SNS::Topic' } } }),
  'shop/cdk.out/asset.img/Dockerfile.x': 'FROM scratch',
  'shop/cdk.out/Shop.template.json': json({
    Resources: {
      OrdersAA: fn(
        'Shop/Orders/Resource',
        { S3Key: 'abc.zip' },
        { 'aws:asset:path': 'asset.abc', 'aws:asset:property': 'Code' },
      ),
      ElsewhereAA: fn('Shop/Elsewhere/Resource', { S3Key: 'abc.zip' }),
      ImageAA: fn('Shop/Image/Resource', {
        ImageUri: { 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/assets:img' },
      }),
      WindowsAA: fn('Shop/Windows/Resource', { S3Key: 'def.zip' }, { 'aws:asset:path': 'C:\\build\\shop\\lambda' }),
      Custom: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: { 'Fn::Sub': 'https://s3.${AWS::Region}.amazonaws.com/x/nested.json' } },
        Metadata: { 'aws:asset:path': 'ShopNested.nested.template.json' },
      },
    },
  }),
  'shop/cdk.out/ShopNested.nested.template.json': json({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } }),
  'shop/cdk.out/tree.json': '{}',
  'shop/cdk.out/assembly-Stage/manifest.json': manifest({ Inner: stackArtifact('Inner.template.json') }),
  'shop/cdk.out/assembly-Stage/Inner.template.json': json({ Parameters: { BootstrapVersion: { Type: 'String' } } }),
  'shop/lambda/index.ts': 'export const handler = 1;',
};

describe("CDK's output", () => {
  const project = readProject(treeFromTexts(app));
  const shop = project.applications.find(({ name }) => name === 'shop/cdk.out/Shop.template.json') as Application;
  const resource = (logicalId: string): Resource | undefined =>
    shop.resources.get(`shop/cdk.out/Shop.template.json/${logicalId}`);

  test('is read once, by its manifest', () => {
    expect(project.diagnostics).toEqual([]);
    expect(project.files.map(({ path, format, resources }) => [path, format, resources])).toEqual([
      ['shop/cdk.out/Shop.template.json', 'cdk', 5],
      ['shop/cdk.out/ShopNested.nested.template.json', 'cdk', 1],
      ['shop/cdk.out/assembly-Stage/Inner.template.json', 'cdk', 0],
    ]);
    expect(shop.resources.has('shop/cdk.out/Shop.template.json/Custom/Queue')).toBe(true);
  });

  test("puts a resource at its author's line", () => {
    expect(resource('OrdersAA')).toMatchObject({
      span: { file: 'shop/lib/shop-stack.ts', line: 3, column: 5 },
      origin: {
        logicalId: 'OrdersAA',
        constructPath: 'Shop/Orders/Resource',
        span: { file: 'shop/lib/shop-stack.ts' },
      },
    });
    expect(resource('ElsewhereAA')?.span.file).toBe('shop/cdk.out/Shop.template.json');
  });

  test('tells account and region', () => {
    expect(entryOf(resource('OrdersAA')?.properties, 'Description')).toMatchObject({
      kind: 'literal',
      value: 'eu-west-1',
    });
  });

  test.each([
    ['OrdersAA', { kind: 'source', path: 'shop/cdk.out/asset.abc', handlerFile: 'shop/cdk.out/asset.abc/index.js' }],
    ['ElsewhereAA', { kind: 'source', path: 'shop/cdk.out/asset.abc' }],
    ['ImageAA', { kind: 'image', path: 'shop/cdk.out/asset.img', handlerFile: 'shop/cdk.out/asset.img/Dockerfile.x' }],
    ['WindowsAA', { kind: 'source', path: 'shop/lambda', handlerFile: 'shop/lambda/index.ts' }],
  ])('leads from the asset of %s to its code', (logicalId, code) => {
    expect(resource(logicalId)?.code).toMatchObject(code);
  });

  test.each([
    [
      'beside other applications',
      { 'cdk.json': '{}', 'x/t.json': json({ Resources: { A: { Type: 'AWS::SNS::Topic' } } }) },
      ['warning cdk-not-synthesised'],
    ],
    ['alone', { 'cdk.json': '{}' }, ['error cdk-not-synthesised']],
    [
      'with a broken manifest',
      { 'cdk.json': '{}', 'cdk.out/manifest.json': '{"artifacts": {"a": {"type": "aws:cloudformation:stack"' },
      ['error cdk-manifest', 'error cdk-not-synthesised'],
    ],
    [
      'with a manifest that names nothing',
      { 'cdk.json': '{}', 'cdk.out/manifest.json': manifest({ A: stackArtifact('gone.json') }) },
      ['error cdk-manifest'],
    ],
    [
      'with a stage that is gone',
      {
        'cdk.json': '{}',
        'cdk.out/manifest.json': manifest({ A: { type: 'cdk:cloud-assembly', properties: { directoryName: 'x' } } }),
      },
      ['error cdk-manifest'],
    ],
  ])('that is not there is reported: %s', (_name, files, expected) => {
    expect(readProject(treeFromTexts(files)).diagnostics.map(({ level, code }) => `${level} ${code}`)).toEqual(
      expected,
    );
  });

  test('does not go round in an assembly that holds itself', () => {
    const files = {
      'cdk.out/manifest.json': manifest({
        A: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } },
        S: stackArtifact('s.json'),
      }),
      'cdk.out/s.json': '{"Resources": {}}',
    };
    expect(readProject(treeFromTexts(files)).files).toHaveLength(1);
  });

  test('leaves a manifest of another kind alone', () => {
    const files = {
      'manifest.json': '{"manifest_version": 3, "artifacts": {}}',
      't.json': json({ Resources: { A: { Type: 'AWS::SNS::Topic' } } }),
    };
    expect(readProject(treeFromTexts(files)).files).toMatchObject([{ path: 't.json', format: 'cloudformation' }]);
  });
});

describe('framework constructs', () => {
  const lambda = 'AWS::Lambda::Function';
  test.each([
    ['LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aFD4BFC8A', 'S/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a/Resource'],
    [
      'LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aServiceRole9741ECFB',
      'S/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a/ServiceRole/Resource',
    ],
    [
      'BucketNotificationsHandler050a0587b7544547bf325f094a3db8347ECC3691',
      'S/BucketNotificationsHandler050a0587b7544547bf325f094a3db834/Resource',
    ],
    [
      'CustomS3AutoDeleteObjectsCustomResourceProviderHandler9D90184F',
      'S/Custom::S3AutoDeleteObjectsCustomResourceProvider/Handler',
    ],
    ['AWS679f53fac002430cb0da5b7982bd22872D164C4C', 'S/AWS679f53fac002430cb0da5b7982bd2287/Resource'],
    [
      'CustomVpcRestrictDefaultSGCustomResourceProviderHandlerDC833E5E',
      'S/Custom::VpcRestrictDefaultSGCustomResourceProvider/Handler',
    ],
    [
      'CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C81C01536',
      'S/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C/Resource',
    ],
    ['MyProviderframeworkonEvent3C3B6A59', 'S/MyProvider/framework-onEvent/Resource'],
    ['MyProviderwaiterstatemachine7A1F2C3D', 'S/MyProvider/waiter-state-machine/Resource'],
    [
      'CustomCrossRegionExportWriterCustomResourceProviderHandlerD8786E8A',
      'S/Custom::CrossRegionExportWriterCustomResourceProvider/Handler',
    ],
  ])("%s is CDK's own, by path and by name", (logicalId, path) => {
    expect(frameworkReason(lambda, logicalId, path)).toMatch(/^CDK's/);
    expect(frameworkReason(lambda, logicalId, undefined)).toMatch(/^CDK's/);
  });

  test.each([
    ['OrdersFunction1A2B3C4D', 'S/OrdersFunction/Resource'],
    ['LogRetentionCleaner1A2B3C4D', 'S/LogRetentionCleaner/Resource'],
    [
      'SingletonLambdaabcdefabcdefabcdefabcdefabcdefab1A2B3C4D',
      'S/SingletonLambdaabcdefabcdefabcdefabcdefabcdefab/Resource',
    ],
    ['CustomMyThingCustomResourceProviderHandler1A2B3C4D', 'S/Custom::MyThingCustomResourceProvider/Handler'],
  ])("%s is the author's", (logicalId, path) => {
    expect(frameworkReason(lambda, logicalId, path)).toBeUndefined();
    expect(frameworkReason(lambda, logicalId, undefined)).toBeUndefined();
  });
});
