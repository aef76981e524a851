import { testControl } from '@aspis/testkit';
import { repositoriesScanOnPush as control } from './repositories-scan-on-push.ts';

testControl(control, {
  fail: {
    'switched off': `
Images: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: false } } }
`,
    'as text': `
Images: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: 'false' } } }
`,
    'the registry scans others alone': `
Images: { Type: AWS::ECR::Repository }
Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: BASIC, Rules: [{ ScanFrequency: SCAN_ON_PUSH, RepositoryFilters: [{ Filter: 'base/*', FilterType: WILDCARD }] }] } }
`,
  },
  pass: {
    'the registry scans all': `
Images: { Type: AWS::ECR::Repository }
Registry: { Type: AWS::ECR::RegistryScanningConfiguration, Properties: { ScanType: ENHANCED, Rules: [{ ScanFrequency: CONTINUOUS_SCAN, RepositoryFilters: [{ Filter: '*', FilterType: WILDCARD }] }] } }
`,
    'as text': `
Images: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: { ScanOnPush: 'true' } } }
`,
  },
  unresolved: {
    imported: `
Images: { Type: AWS::ECR::Repository, Properties: { ImageScanningConfiguration: !ImportValue scan } }
`,
  },
});
