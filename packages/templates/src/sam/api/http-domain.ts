import { type Resource, type Value, entryOf } from '@aspis/model';
import { isFalse, isGiven, itemsOf, knownText, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { addRecords, checkDomain, hashOf, mutualTls } from './domain.ts';

interface DomainOptions {
  readonly stageId: string;
  /** The domain's property that holds the paths. */
  readonly basePathKey: string;
}

/** `Domain` of an HTTP or WebSocket API: the domain name, its mappings to the stage, and its records in Route 53. */
export function addHttpDomain(api: Resource, { stageId, basePathKey }: DomainOptions, expansion: Expansion): void {
  const domain = entryOf(api.properties, 'Domain');
  if (!isGiven(domain) || !checkDomain(domain, expansion)) return;
  const name = entryOf(domain, 'DomainName');
  if (!isGiven(name)) return;
  const { span } = domain;
  const endpoint = entryOf(domain, 'EndpointConfiguration');
  if (isGiven(endpoint) && knownText(endpoint) !== undefined && knownText(endpoint) !== 'REGIONAL')
    expansion.warn(endpoint.span, 'The domain of an HTTP API is REGIONAL.');
  const domainId = `ApiGatewayDomainNameV2${hashOf(name)}`;
  expansion.add(api, {
    logicalId: domainId,
    type: 'AWS::ApiGatewayV2::DomainName',
    span,
    properties: {
      DomainName: name,
      DomainNameConfigurations: [
        {
          CertificateArn: entryOf(domain, 'CertificateArn'),
          EndpointType: isGiven(endpoint) ? endpoint : 'REGIONAL',
          SecurityPolicy: entryOf(domain, 'SecurityPolicy'),
          OwnershipVerificationCertificateArn: entryOf(domain, 'OwnershipVerificationCertificateArn'),
          IpAddressType: entryOf(domain, 'IpAddressType'),
        },
      ],
      MutualTlsAuthentication: mutualTls(entryOf(domain, 'MutualTlsAuthentication')),
      Tags: entryOf(api.properties, 'Tags'),
    },
  });
  expansion.aliases.set(`${api.logicalId}.DomainName`, domainId);
  const paths = entryOf(domain, basePathKey);
  for (const path of isGiven(paths) ? itemsOf(paths) : [undefined])
    addMapping(api, { path, stageId, domainId, keepsForm: isFalse(entryOf(domain, 'NormalizeBasePath')) }, expansion);
  addRecords(api, { domain, name, domainId, type: 'REGIONAL' }, expansion);
}

interface Mapped {
  readonly path: Value | undefined;
  readonly stageId: string;
  readonly domainId: string;
  readonly keepsForm: boolean;
}

function addMapping(api: Resource, { path, stageId, domainId, keepsForm }: Mapped, expansion: Expansion): void {
  const span = path?.span ?? api.span;
  const text = knownText(path) ?? '';
  const kept = keepsForm ? text : text.replace(/^\/+|\/+$/g, '').replace(/[^A-Za-z0-9._/-]/g, '');
  expansion.add(api, {
    logicalId: `${api.logicalId}${text.replace(/[^A-Za-z0-9]/g, '')}ApiMapping`,
    type: 'AWS::ApiGatewayV2::ApiMapping',
    span,
    properties: {
      ApiId: expansion.refer(api.logicalId, undefined, span),
      DomainName: expansion.refer(domainId, undefined, span),
      Stage: expansion.refer(stageId, undefined, span),
      ApiMappingKey: path === undefined ? undefined : toValue(kept, span),
    },
  });
}
