import { fail, notApplicable, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Tags that projects push again and again: `latest`, branches, stages. */
const movingTag = /^((.+[-_.])?latest([-_.].+)?|main|master|dev|develop|prod|production|stable|edge|nightly)$/is;

export const imagesAreNamedByDigest = defineControl({
  id: 'ASPIS-SUP-007',
  title: 'Container images are named by digest or by a tag that does not move',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Who can push to the repository changes what `latest` means, and the next deployment runs it without a change in the template.',
  fix: 'Name the image by digest (…@sha256:…), or by a unique tag in a repository with immutable tags.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { PackageType: Image, Code: { ImageUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:latest } }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { PackageType: Image, Code: { ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders@sha256:8e1b0a4c7a4d4b0e2b5ad6b0ec3d34b2d3c9d9c0d4c5f8a9e7b6c5d4e3f2a1b0' } }
`,
  },
  evaluate(fn) {
    const image = fn.at('Code.ImageUri');
    const text = image.text();
    if (text.kind === 'unresolved') return text;
    const uri = text.value ?? '';
    // Name, tag and digest follow the registry and its folders; what is filled in at deployment may hold any of them.
    const plain = uri.replace(/\$\{[^{}]*\}|\{\{[^{}]*\}\}/g, '?');
    // Lambda runs images from ECR alone: any other name is of a local image, which `sam build` pushes under a tag of its content.
    if (!/\.dkr\.ecr\.|\?/.test(plain)) return notApplicable;
    const name = plain.slice(plain.lastIndexOf('/') + 1);
    if (name.includes('@')) return pass;
    const tag = /:([^:]+)$/.exec(name)?.[1];
    if (tag === undefined)
      return name.includes('?')
        ? unresolved(image, `${uri} is only known once deployed`)
        : fail(image, 'the image has no tag, which means latest');
    return movingTag.test(tag) ? fail(image, `the tag ${tag} moves`) : pass;
  },
});
