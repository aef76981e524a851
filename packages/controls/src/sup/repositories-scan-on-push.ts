import { type ApplicationView, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const repositoriesScanOnPush = defineControl({
  id: 'ASPIS-SUP-008',
  title: 'Image repositories scan what is pushed',
  severity: 'low',
  appliesTo: ['AWS::ECR::Repository'],
  why: 'Known holes in the base image reach production unseen.',
  fix: 'Set ImageScanningConfiguration with ScanOnPush: true, or use Inspector for the registry.',
  whenNotToUse: 'The registry is scanned as a whole, by Inspector.',
  sources: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1',
    'https://cwe.mitre.org/data/definitions/1395.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_163'],
    prowler: ['ecr_repositories_scan_images_on_push_enabled'],
    kics: ['unscanned_ecr_image'],
    trivy: ['AWS-0030'],
    'guard-registry': ['ECR_REPO_SCAN_ON_PUSH'],
    cfn_nag: ['W79'],
    securityhub: ['ECR.1'],
    'aws-config': ['ECR_PRIVATE_IMAGE_SCANNING_ENABLED'],
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
    ImageScanningConfiguration: { ScanOnPush: true }
`,
  },
  evaluate(repository, app) {
    const scan = repository.boolean('ImageScanningConfiguration.ScanOnPush');
    if (scan.kind === 'unresolved') return scan;
    return scan.value === true || isScannedByRegistry(app)
      ? pass
      : fail(scan, scan.value === false ? 'ScanOnPush is false' : 'no ScanOnPush');
  },
});

/** Whether the registry's own configuration scans every repository; an account has one of it in each region. */
function isScannedByRegistry(app: ApplicationView): boolean {
  const [declared] = app.application.byType.get('AWS::ECR::RegistryScanningConfiguration') ?? [];
  const rules = declared === undefined ? undefined : app.resource(declared.id)?.items('Rules');
  return (
    rules?.kind === 'known' &&
    rules.value.some((rule) => {
      const filters = rule.items('RepositoryFilters');
      return (
        filters.kind === 'known' &&
        filters.value.some((filter) => {
          const pattern = filter.string('Filter');
          return pattern.kind === 'known' && pattern.value === '*';
        })
      );
    })
  );
}
