import { testControl } from '@aspis/testkit';
import { restStagesCacheResponses as control } from './rest-stages-cache-responses.ts';

testControl(control, {
  fail: {
    'switched off': `
Prod: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterEnabled: false } }
`,
  },
  pass: {
    on: `
Prod: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterEnabled: true } }
`,
  },
  unresolved: {
    imported: `
Prod: { Type: AWS::ApiGateway::Stage, Properties: { CacheClusterEnabled: !ImportValue enabled } }
`,
  },
});
