import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isDeprecated, runtimesReviewed } from './runtimes.ts';

export const layersNameSupportedRuntimes = defineControl({
  id: 'ASPIS-FUN-003',
  title: 'Layers are made for a supported runtime',
  severity: 'low',
  appliesTo: ['AWS::Lambda::LayerVersion'],
  why: 'A layer made for deprecated runtimes alone holds its functions back on them, and what it packs is likely as old.',
  fix: 'Build and test the layer for a supported runtime and list that in CompatibleRuntimes.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Shared:
  Type: AWS::Lambda::LayerVersion
  Properties:
    Content: { S3Bucket: artefacts, S3Key: shared.zip }
    CompatibleRuntimes: [nodejs14.x, nodejs16.x]
`,
    good: `
Shared:
  Type: AWS::Lambda::LayerVersion
  Properties:
    Content: { S3Bucket: artefacts, S3Key: shared.zip }
    CompatibleRuntimes: [nodejs16.x, nodejs24.x]
`,
  },
  evaluate(layer) {
    const items = layer.items('CompatibleRuntimes');
    if (items.kind === 'unresolved') return items;
    const names: string[] = [];
    for (const item of items.value) {
      const name = item.string();
      if (name.kind === 'unresolved') return name;
      if (name.value !== undefined) names.push(name.value);
    }
    if (names.length === 0) return notApplicable;
    if (names.some((name) => !isDeprecated(name))) return pass;
    return fail(
      items,
      `every runtime it names is deprecated: ${names.join(', ')} (runtime table of ${runtimesReviewed})`,
    );
  },
});
