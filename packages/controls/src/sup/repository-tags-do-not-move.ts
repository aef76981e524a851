import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const repositoryTagsDoNotMove = defineControl({
  id: 'ASPIS-SUP-009',
  title: 'Image repositories keep tags where they are',
  severity: 'medium',
  appliesTo: ['AWS::ECR::Repository'],
  why: 'A pushed image can take the place of one that was tested, under the same tag.',
  fix: 'Set ImageTagMutability: IMMUTABLE.',
  sources: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-2',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_51'],
    prowler: ['ecr_repositories_tag_immutability'],
    kics: ['ecr_image_tag_not_immutable'],
    trivy: ['AWS-0031'],
    securityhub: ['ECR.2'],
    'aws-config': ['ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED'],
  },
  examples: {
    bad: `
Images:
  Type: AWS::ECR::Repository
`,
    good: `
Images:
  Type: AWS::ECR::Repository
  Properties: { ImageTagMutability: IMMUTABLE }
`,
  },
  evaluate(repository) {
    const mutability = repository.string('ImageTagMutability');
    if (mutability.kind === 'unresolved') return mutability;
    return mutability.value?.startsWith('IMMUTABLE') === true
      ? pass
      : fail(mutability, `tags are ${mutability.value ?? 'MUTABLE by default'}`);
  },
});
