import type { ResourceView } from '../view.ts';

/** The custom domain names that lead to an API, by its base path or API mappings. */
export function customDomainsOf(api: ResourceView): readonly ResourceView[] {
  const { app } = api;
  const mappings = [
    ...app.referrers(api, 'AWS::ApiGateway::BasePathMapping', 'RestApiId'),
    ...app.referrers(api, 'AWS::ApiGatewayV2::ApiMapping', 'ApiId'),
  ];
  const domains = new Map<string, ResourceView>();
  for (const mapping of mappings) {
    const domain = app.target(mapping.at('DomainName'), 'AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName');
    if (domain.kind === 'known' && domain.value !== undefined && domain.value.type.endsWith('::DomainName'))
      domains.set(domain.value.id, domain.value);
  }
  return [...domains.values()];
}

/** Whether any custom domain name leads to the API, even one that another stack declares. */
export function hasCustomDomain(api: ResourceView): boolean {
  const { app } = api;
  return (
    app.referrers(api, 'AWS::ApiGateway::BasePathMapping', 'RestApiId').length > 0 ||
    app.referrers(api, 'AWS::ApiGatewayV2::ApiMapping', 'ApiId').length > 0
  );
}
