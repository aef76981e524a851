import { type Resolved, type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { runtimes } from './runtimes.ts';

/** Ephemeral storage up to which a snapshot can be taken, in MB. AWS Lambda developer guide, read 2026-11-21. */
const MAX_STORAGE_MB = 512;

export const snapstartTakesEffect = defineControl({
  id: 'ASPIS-FUN-008',
  title: 'SnapStart is set where it takes effect',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'SnapStart works on published versions of some runtimes only: callers of $LATEST wait for the slow start all the same, and an unsupported setting makes the deployment fail.',
  fix: 'Publish a version and call it through an alias (in SAM set AutoPublishAlias), on a runtime with SnapStart, without a file system and with no more than 512 MB of ephemeral storage.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html',
  ],
  equivalents: { 'cfn-lint': ['W2530', 'E2530'] },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: java21
    Handler: example.Orders
    SnapStart: { ApplyOn: PublishedVersions }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: java21
    Handler: example.Orders
    SnapStart: { ApplyOn: PublishedVersions }
OrdersVersion:
  Type: AWS::Lambda::Version
  Properties:
    FunctionName: !Ref Orders
`,
  },
  evaluate(fn, app) {
    const applyOn = fn.string('SnapStart.ApplyOn');
    if (applyOn.kind === 'unresolved') return applyOn;
    if (applyOn.value !== 'PublishedVersions') return notApplicable;
    const obstacle = obstacleTo(fn);
    if (obstacle !== undefined) return obstacle;
    return app.referrers(fn, 'AWS::Lambda::Version', 'FunctionName').length > 0
      ? pass
      : fail(applyOn, 'SnapStart is on, but no version of the function is published');
  },
});

function obstacleTo(fn: ResourceView): Verdict | undefined {
  const runtime = fn.string('Runtime');
  const image = fn.string('PackageType');
  const storage = fn.number('EphemeralStorage.Size');
  const files = fn.items('FileSystemConfigs');
  const all: readonly Resolved<unknown>[] = [runtime, image, storage, files];
  for (const value of all) if (value.kind === 'unresolved') return value;
  if (image.kind === 'known' && image.value === 'Image')
    return fail(image, 'SnapStart does not work with container images');
  if (
    runtime.kind === 'known' &&
    runtime.value !== undefined &&
    runtimes[runtime.value] !== undefined &&
    runtimes[runtime.value]?.snapStart !== true
  )
    return fail(runtime, `SnapStart does not work with ${runtime.value}`);
  if (files.kind === 'known' && files.value.length > 0)
    return fail(files, 'SnapStart does not work with a file system');
  if (storage.kind === 'known' && (storage.value ?? 0) > MAX_STORAGE_MB)
    return fail(storage, `SnapStart does not work with ${storage.value} MB of ephemeral storage`);
  return undefined;
}
