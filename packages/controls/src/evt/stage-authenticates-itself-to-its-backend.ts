import { fail, pass, routesOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const stageAuthenticatesItselfToItsBackend = defineControl({
  id: 'ASPIS-EVT-024',
  title: 'REST API stage shows its HTTP backend a client certificate',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Stage'],
  why: 'A backend on the internet that cannot tell API Gateway from anyone else is called directly, round authorizers, throttling and the web ACL.',
  fix: 'Declare an AWS::ApiGateway::ClientCertificate, set ClientCertificateId on the stage, and let the backend verify it.',
  whenNotToUse:
    'The integrations are private (a VPC link) or AWS services; functions need none, and are not asked for it.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_51'],
    prowler: ['apigateway_restapi_client_certificate_enabled'],
    'cdk-nag': ['APIGWSSLEnabled'],
    kics: ['api_gateway_without_ssl_certificate'],
    securityhub: ['APIGateway.2'],
    'aws-config': ['API_GW_SSL_ENABLED'],
    terrascan: ['AC_AWS_0013'],
    cloudsploit: ['apigatewayClientCertificate'],
  },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !ImportValue backend-api, StageName: live }
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !ImportValue backend-api, StageName: live, ClientCertificateId: !Ref Certificate }
`,
  },
  evaluate(stage, app) {
    const certificate = stage.isSet('ClientCertificateId');
    if (certificate.kind === 'unresolved') return certificate;
    if (certificate.value) return pass;
    const api = app.target(stage.at('RestApiId'), 'AWS::ApiGateway::RestApi');
    const routes =
      api.kind === 'known' && api.value?.type === 'AWS::ApiGateway::RestApi' ? routesOf(api.value).routes : [];
    const types = routes.map((route) =>
      route.integration.child(route.declaredBy.type === 'AWS::ApiGateway::Method' ? 'Type' : 'type').string(),
    );
    const callsBackend = types.some((type) => type.kind === 'unresolved' || /^http/i.test(type.value ?? ''));
    // What an API out of sight integrates with is not known: the certificate is then asked for.
    return types.length > 0 && !callsBackend ? [] : fail(stage.at('ClientCertificateId'), 'no ClientCertificateId');
  },
});
