import { createHash } from 'node:crypto';
import { type Resource, type Span, type Value, entryOf, renderText } from '@aspis/model';
import { type Draft, isFalse, isGiven, isTrue, itemsOf, knownText, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

/** CloudFront's hosted zone, the same for everyone: where the alias of an edge domain points. */
const cloudFrontZone = 'Z2FDTNDATAQYW2';

/** A part of logical ids that tells domains and zones apart; for a written name it is the one that AWS makes. */
export function hashOf(value: Value): string {
  return createHash('sha1')
    .update(renderText(value) ?? '')
    .digest('hex')
    .slice(0, 10);
}

/** `Domain` of a REST API: the domain name, its mappings to the stage, and its records in Route 53. */
export function addDomain(api: Resource, stageId: string, expansion: Expansion): void {
  const domain = entryOf(api.properties, 'Domain');
  if (!isGiven(domain)) return;
  if (!checkDomain(domain, expansion)) return;
  const name = entryOf(domain, 'DomainName');
  const certificate = entryOf(domain, 'CertificateArn');
  if (!isGiven(name)) return;
  const type = knownText(entryOf(domain, 'EndpointConfiguration')) ?? 'REGIONAL';
  const isPrivate = type === 'PRIVATE';
  const { span } = domain;
  const domainId = `${isPrivate ? 'ApiGatewayDomainNameV2' : 'ApiGatewayDomainName'}${hashOf(name)}`;
  expansion.add(api, {
    logicalId: domainId,
    type: isPrivate ? 'AWS::ApiGateway::DomainNameV2' : 'AWS::ApiGateway::DomainName',
    span,
    properties: {
      DomainName: name,
      [type === 'REGIONAL' ? 'RegionalCertificateArn' : 'CertificateArn']: certificate,
      EndpointConfiguration: { Types: [type], IpAddressType: entryOf(domain, 'IpAddressType') },
      MutualTlsAuthentication: mutualTls(entryOf(domain, 'MutualTlsAuthentication')),
      OwnershipVerificationCertificateArn: entryOf(domain, 'OwnershipVerificationCertificateArn'),
      SecurityPolicy: entryOf(domain, 'SecurityPolicy'),
      EndpointAccessMode: entryOf(domain, 'EndpointAccessMode'),
      Policy: entryOf(domain, 'Policy'),
      Tags: entryOf(api.properties, 'Tags'),
    },
  });
  expansion.aliases.set(`${api.logicalId}.${isPrivate ? 'DomainNameV2' : 'DomainName'}`, domainId);
  addMappings(api, { stageId, domainId, isPrivate }, domain, expansion);
  addRecords(api, { domain, name, domainId, type }, expansion);
}

/** Says what SAM refuses in a domain; false when nothing can be made of it. */
export function checkDomain(domain: Value, expansion: Expansion): boolean {
  const refuse = (message: string): void => expansion.warn(domain.span, message);
  if (domain.kind !== 'mapping') {
    refuse('Domain is not a mapping.');
    return false;
  }
  for (const name of ['DomainName', 'CertificateArn'])
    if (!isGiven(entryOf(domain, name))) refuse(`A custom domain needs ${name}.`);
  const type = knownText(entryOf(domain, 'EndpointConfiguration')) ?? 'REGIONAL';
  if (!['EDGE', 'REGIONAL', 'PRIVATE'].includes(type))
    refuse('EndpointConfiguration of a domain is EDGE, REGIONAL or PRIVATE.');
  const tls = entryOf(domain, 'MutualTlsAuthentication');
  const isOdd =
    tls?.kind === 'mapping' &&
    [...tls.entries.keys()].some((key) => key !== 'TruststoreUri' && key !== 'TruststoreVersion');
  if (isGiven(tls) && (tls.kind !== 'mapping' || isOdd))
    refuse('MutualTlsAuthentication is a mapping with TruststoreUri and TruststoreVersion.');
  const route53 = entryOf(domain, 'Route53');
  if (isGiven(route53) && route53.kind !== 'mapping') refuse('Route53 is not a mapping.');
  else if (
    isGiven(route53) &&
    !isGiven(entryOf(route53, 'HostedZoneId')) &&
    !isGiven(entryOf(route53, 'HostedZoneName'))
  )
    refuse('Route53 needs HostedZoneId or HostedZoneName.');
  return true;
}

/** A truststore's version `0` stands for none. */
export function mutualTls(value: Value | undefined): Draft {
  if (value?.kind !== 'mapping') return undefined;
  const version = entryOf(value, 'TruststoreVersion');
  return { TruststoreUri: entryOf(value, 'TruststoreUri'), TruststoreVersion: isFalse(version) ? undefined : version };
}

interface Mapped {
  readonly stageId: string;
  readonly domainId: string;
  readonly isPrivate: boolean;
}

function addMappings(
  api: Resource,
  { stageId, domainId, isPrivate }: Mapped,
  domain: Value,
  expansion: Expansion,
): void {
  const { span } = domain;
  const target = expansion.refer(domainId, undefined, span);
  const add = (suffix: string, path: Value | undefined): void => {
    expansion.add(api, {
      logicalId: `${api.logicalId}${suffix}BasePathMapping`,
      type: isPrivate ? 'AWS::ApiGateway::BasePathMappingV2' : 'AWS::ApiGateway::BasePathMapping',
      span,
      properties: {
        [isPrivate ? 'DomainNameArn' : 'DomainName']: target,
        RestApiId: expansion.refer(api.logicalId, undefined, span),
        Stage: expansion.refer(stageId, undefined, span),
        BasePath: path,
      },
    });
  };
  const paths = entryOf(domain, 'BasePath');
  if (!isGiven(paths)) return add('', undefined);
  const keepsForm = isFalse(entryOf(domain, 'NormalizeBasePath'));
  for (const path of itemsOf(paths)) {
    const text = knownText(path) ?? '';
    const plain = text.replace(/[^A-Za-z0-9]/g, '');
    add(plain, keepsForm ? path : toValue(plain, path.span));
  }
}

interface Recorded {
  readonly domain: Value;
  readonly name: Value;
  readonly domainId: string;
  readonly type: string;
}

/** The records of a domain, in one group with those of other domains of the same zone. */
export function addRecords(api: Resource, { domain, name, domainId, type }: Recorded, expansion: Expansion): void {
  const route53 = entryOf(domain, 'Route53');
  if (route53?.kind !== 'mapping') return;
  const zone = entryOf(route53, 'HostedZoneId') ?? entryOf(route53, 'HostedZoneName');
  if (!isGiven(zone)) return;
  const { span } = route53;
  const isSeparate = isTrue(entryOf(route53, 'SeparateRecordSetGroup'));
  const groupId = isSeparate ? `RecordSetGroup${hashOf(name)}` : `RecordSetGroup${hashOf(zone)}`;
  const before = expansion.made.get(groupId);
  const condition = (before === undefined ? api.condition : expansion.anyOf([before.condition, api.condition])) ?? null;
  const existing = entryOf(before?.properties, 'RecordSets');
  const types = isTrue(entryOf(route53, 'IpV6')) ? ['A', 'AAAA'] : ['A'];
  const records = types.map((recordType) => ({
    Name: name,
    Type: recordType,
    AliasTarget: aliasTarget(route53, domainId, type, expansion, span),
    SetIdentifier: entryOf(route53, 'SetIdentifier'),
    Region: entryOf(route53, 'Region'),
  }));
  const zoneId = entryOf(route53, 'HostedZoneId');
  expansion.add(api, {
    logicalId: groupId,
    type: 'AWS::Route53::RecordSetGroup',
    span,
    condition,
    properties: {
      [isGiven(zoneId) ? 'HostedZoneId' : 'HostedZoneName']: zone,
      RecordSets: [...(existing?.kind === 'list' ? existing.items : []), ...records],
    },
  });
}

function aliasTarget(route53: Value, domainId: string, type: string, expansion: Expansion, span: Span): Draft {
  const health = entryOf(route53, 'EvaluateTargetHealth');
  if (type === 'PRIVATE')
    return {
      DNSName: entryOf(route53, 'VpcEndpointDomainName'),
      HostedZoneId: entryOf(route53, 'VpcEndpointHostedZoneId'),
      EvaluateTargetHealth: health,
    };
  const distribution = entryOf(route53, 'DistributionDomainName');
  if (type === 'EDGE')
    return {
      HostedZoneId: cloudFrontZone,
      DNSName: isGiven(distribution) ? distribution : expansion.refer(domainId, 'DistributionDomainName', span),
      EvaluateTargetHealth: health,
    };
  return {
    HostedZoneId: expansion.refer(domainId, 'RegionalHostedZoneId', span),
    DNSName: expansion.refer(domainId, 'RegionalDomainName', span),
    EvaluateTargetHealth: health,
  };
}
