import { type View, fail, pass } from '@aspis/model';
import type { Verdict } from '@aspis/model';
import { defineControl } from '../control.ts';

export const customDomainRequiresTls12 = defineControl({
  id: 'ASPIS-EVT-019',
  title: 'Custom domain name of an API requires TLS 1.2',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'],
  why: 'TLS 1.0 and 1.1 have known weaknesses: someone on the way between client and API can make them use it, and read or change what they say.',
  fix: 'Set SecurityPolicy to TLS_1_2 or to a newer policy; in SAM Domain.SecurityPolicy.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
    'https://cwe.mitre.org/data/definitions/326.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_206'],
    kics: ['api_gateway_without_security_policy'],
    trivy: ['AWS-0005'],
    cfn_nag: ['W62'],
    'guard-registry': ['API_GW_DOMAIN_DENY_NON_TLS_TRAFFIC'],
    regula: ['FG_R00375'],
    cloudsploit: ['customDomainTlsVersion'],
  },
  examples: {
    bad: `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties: { DomainName: api.example.com, SecurityPolicy: TLS_1_0 }
`,
    good: `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties: { DomainName: api.example.com, SecurityPolicy: TLS_1_2 }
`,
  },
  evaluate(domain) {
    if (domain.type === 'AWS::ApiGateway::DomainName') return judge(domain.at('SecurityPolicy'), 'no SecurityPolicy');
    const configurations = domain.items('DomainNameConfigurations');
    if (configurations.kind === 'unresolved') return configurations;
    // HTTP and WebSocket APIs get TLS 1.2 where nothing is said.
    return configurations.value.map((configuration) => judge(configuration.at('SecurityPolicy'), undefined));
  },
});

/** Policies since 2025 are named `SecurityPolicy_TLS13_1_3_2025_09` and the like. */
function judge(policy: View, missing: string | undefined): Verdict {
  const text = policy.string();
  if (text.kind === 'unresolved') return text;
  if (text.value === undefined) return missing === undefined ? pass : fail(policy, missing);
  return /^TLS_1_[23]|TLS1[23]/.test(text.value) ? pass : fail(policy, `SecurityPolicy is ${text.value}`);
}
