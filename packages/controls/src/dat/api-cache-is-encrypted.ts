import { type Verdict, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { methodSettingsOf } from './method-settings.ts';

export const apiCacheIsEncrypted = defineControl({
  id: 'ASPIS-DAT-046',
  title: 'API caches are encrypted',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'],
  why: 'The cache holds whole responses, with whatever personal data they carry, in plain text on its disks.',
  fix: 'Set CacheDataEncrypted to true beside CachingEnabled, in MethodSettings or StageDescription.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
    'https://cwe.mitre.org/data/definitions/524.html',
  ],
  equivalents: {
    cfn_nag: ['W87'],
    kics: ['api_gateway_cache_encrypted_disabled', 'api_gateway_method_settings_cache_not_encrypted'],
    checkov: ['CKV_AWS_308'],
    prowler: ['apigateway_restapi_cache_encrypted'],
    securityhub: ['APIGateway.5'],
  },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings:
      - { ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true }
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings:
      - { ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true, CacheDataEncrypted: true }
`,
  },
  evaluate(stage) {
    const settings = methodSettingsOf(stage);
    if (settings.kind === 'unresolved') return settings;
    return settings.value.flatMap((setting): Verdict[] => {
      const caching = setting.boolean('CachingEnabled');
      if (caching.kind === 'unresolved') return [caching];
      if (caching.value !== true) return [];
      const encrypted = setting.boolean('CacheDataEncrypted');
      if (encrypted.kind === 'unresolved') return [encrypted];
      return [
        encrypted.value === true
          ? pass
          : fail(
              setting.at('CacheDataEncrypted'),
              encrypted.value === undefined ? 'no CacheDataEncrypted' : 'CacheDataEncrypted is false',
            ),
      ];
    });
  },
});
