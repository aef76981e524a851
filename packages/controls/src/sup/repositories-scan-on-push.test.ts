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
  },
  pass: {
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
