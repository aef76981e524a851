import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const openMethodAsksForAnApiKey = defineControl({
  id: 'ASPIS-EVT-008',
  title: 'REST API method without authorization asks for an API key, so that its callers can be metered',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::Method'],
  why: 'A method that knows nothing of its callers cannot tell one client from another: no usage plan can give each a quota or cut off the one that misbehaves.',
  fix: 'Set ApiKeyRequired to true and hand out keys with a usage plan, in SAM Auth.ApiKeyRequired; better, add an authorizer.',
  whenNotToUse: 'The method is for everyone; the throttling of its stage is all the metering it needs.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html'],
  equivalents: { kics: ['api_gateway_method_does_not_contains_an_api_key'] },
  examples: {
    bad: `
ListOrders:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: GET
    AuthorizationType: NONE
`,
    good: `
ListOrders:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: GET
    AuthorizationType: NONE
    ApiKeyRequired: true
`,
  },
  evaluate(method) {
    const verb = method.string('HttpMethod');
    const type = method.string('AuthorizationType');
    if (verb.kind === 'known' && verb.value?.toUpperCase() === 'OPTIONS') return [];
    if (type.kind === 'unresolved') return type;
    if ((type.value ?? 'NONE').toUpperCase() !== 'NONE') return [];
    const key = method.boolean('ApiKeyRequired');
    if (key.kind === 'unresolved') return key;
    if (key.value === true) return pass;
    return fail(
      key,
      key.value === undefined
        ? 'neither AuthorizationType nor ApiKeyRequired asks who is calling'
        : 'ApiKeyRequired is false',
    );
  },
});
