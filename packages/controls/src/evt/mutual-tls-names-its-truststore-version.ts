import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const mutualTlsNamesItsTruststoreVersion = defineControl({
  id: 'ASPIS-EVT-021',
  title: 'Mutual TLS names the version of its truststore',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'],
  why: 'Without a version the domain takes whatever lies at that place when it is next updated: whoever may write the object decides which clients are trusted.',
  fix: 'Switch on versioning for the bucket and set MutualTlsAuthentication.TruststoreVersion to the object version that was reviewed.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html'],
  equivalents: {},
  examples: {
    bad: `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties:
    DomainName: partners.example.com
    MutualTlsAuthentication: { TruststoreUri: 's3://certificates/partners.pem' }
`,
    good: `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties:
    DomainName: partners.example.com
    MutualTlsAuthentication: { TruststoreUri: 's3://certificates/partners.pem', TruststoreVersion: '1' }
`,
  },
  evaluate(domain) {
    const mutual = domain.at('MutualTlsAuthentication');
    if (mutual.value.kind === 'absent') return [];
    const isSet = mutual.isSet('TruststoreVersion');
    if (isSet.kind === 'unresolved') return isSet;
    return isSet.value ? pass : fail(mutual.at('TruststoreVersion'), 'no TruststoreVersion');
  },
});
