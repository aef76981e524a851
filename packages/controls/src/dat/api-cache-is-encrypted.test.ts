import { testControl } from '@aspis/testkit';
import { apiCacheIsEncrypted as control } from './api-cache-is-encrypted.ts';

testControl(control, {
  fail: {
    'a deployment': `
Release:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: a1b2c3
    StageDescription: { CachingEnabled: 'true', CacheDataEncrypted: 'false' }
`,
    'a method of a deployment': `
Release:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: a1b2c3
    StageDescription:
      MethodSettings: [{ ResourcePath: /orders, HttpMethod: GET, CachingEnabled: true }]
`,
  },
  pass: {
    'a deployment': `
Release:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: a1b2c3
    StageDescription: { CachingEnabled: true, CacheDataEncrypted: true }
`,
  },
  unresolved: {
    imported: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings: !ImportValue settings
`,
  },
  notApplicable: {
    'no cache': `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings:
      - { ResourcePath: '/*', HttpMethod: '*', CachingEnabled: false, CacheDataEncrypted: false }
`,
  },
});
