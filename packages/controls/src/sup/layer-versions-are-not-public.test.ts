import { testControl } from '@aspis/testkit';
import { layerVersionsAreNotPublic as control } from './layer-versions-are-not-public.ts';

testControl(control, {
  fail: {
    everyone: `
S: { Type: AWS::Lambda::LayerVersionPermission, Properties: { Principal: '*' } }
`,
  },
  pass: {
    'one account': `
S: { Type: AWS::Lambda::LayerVersionPermission, Properties: { Principal: '111122223333' } }
`,
  },
  unresolved: {
    'the whole is imported': `
S: { Type: AWS::Lambda::LayerVersionPermission, Properties: !ImportValue share }
`,
  },
});
