import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const repositoriesExpireTheirImages = defineControl({
  id: 'ASPIS-SUP-014',
  title: 'Image repositories expire old images',
  severity: 'info',
  appliesTo: ['AWS::ECR::Repository'],
  why: 'Images with holes long mended stay within reach: a mistake or an intruder can deploy one of them again, and nobody looks at them any more.',
  fix: 'Set LifecyclePolicy with LifecyclePolicyText: expire untagged images, and all but the last few releases.',
  whenNotToUse: 'Every release must be kept, as for an audit.',
  sources: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-3',
    'https://docs.aws.amazon.com/config/latest/developerguide/ecr-private-lifecycle-policy-configured.html',
  ],
  equivalents: {
    securityhub: ['ECR.3'],
    'aws-config': ['ECR_PRIVATE_LIFECYCLE_POLICY_CONFIGURED'],
  },
  examples: {
    bad: `
Images:
  Type: AWS::ECR::Repository
`,
    good: `
Images:
  Type: AWS::ECR::Repository
  Properties:
    LifecyclePolicy:
      LifecyclePolicyText: '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":14},"action":{"type":"expire"}}]}'
`,
  },
  evaluate(repository) {
    return requiresGiven(repository, 'LifecyclePolicy.LifecyclePolicyText');
  },
});
