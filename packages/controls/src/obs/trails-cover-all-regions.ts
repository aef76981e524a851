import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const trailsCoverAllRegions = defineControl({
  id: 'ASPIS-OBS-026',
  title: 'CloudTrail trails cover all regions and the global services',
  severity: 'medium',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'Who holds stolen credentials works in the regions that nobody watches, and changes roles in IAM, which is global.',
  fix: 'Set IsMultiRegionTrail to true and leave IncludeGlobalServiceEvents out or true.',
  sources: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
    'https://attack.mitre.org/techniques/T1535/',
  ],
  equivalents: {
    checkov: ['CKV_AWS_67'],
    prowler: ['cloudtrail_multi_region_enabled'],
    kics: ['cloudtrail_multi_region_disabled'],
    trivy: ['AWS-0014'],
    'guard-registry': ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
    securityhub: ['CloudTrail.1'],
    'aws-config': ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
    terrascan: ['AC_AWS_0448'],
  },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true }
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true, IsMultiRegionTrail: true }
`,
  },
  evaluate(trail) {
    const regions = requiresOn(trail, 'IsMultiRegionTrail');
    if (regions.kind !== 'pass') return regions;
    const global = trail.boolean('IncludeGlobalServiceEvents');
    if (global.kind === 'unresolved') return global;
    return global.value === false ? fail(global, 'IncludeGlobalServiceEvents is false') : pass;
  },
});
