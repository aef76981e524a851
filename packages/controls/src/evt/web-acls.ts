import type { ApplicationView, ResourceView } from '@aspis/model';

const associationTypes = ['AWS::WAFv2::WebACLAssociation', 'AWS::WAFRegional::WebACLAssociation'];

/** Whether an association of the application puts a web ACL on the resource. */
export function hasWebAcl(resource: ResourceView): boolean {
  return associationTypes.some((type) => resource.app.referrers(resource, type, 'ResourceArn').length > 0);
}

/** Whether an association names the stage by the ARN of its API: `…/restapis/<api>/stages/<stage>`. */
export function hasWebAclByArn(stage: ResourceView): boolean {
  const name = stage.text('StageName');
  const api = stage.text('RestApiId');
  if (name.kind === 'unresolved' || api.kind === 'unresolved') return false;
  const end = `/restapis/${api.value}/stages/${name.value}`;
  return stage.app.resources(...associationTypes).some((association) => {
    const arn = association.text('ResourceArn');
    return arn.kind === 'known' && (arn.value ?? '').endsWith(end);
  });
}

/** The CloudFront distributions that have the resource as an origin. */
export function distributionsBefore(resource: ResourceView): readonly ResourceView[] {
  return resource.app.referrers(resource, 'AWS::CloudFront::Distribution', 'DistributionConfig.Origins');
}

/** Whether a distribution with a web ACL stands before the resource. */
export function isBehindWebAcl(resource: ResourceView): boolean {
  return distributionsBefore(resource).some((distribution) => {
    const acl = distribution.isSet('DistributionConfig.WebACLId');
    return acl.kind === 'unresolved' || acl.value;
  });
}

/** Whether some distribution has an origin that is only known once deployed: it may be any API or URL. */
export function hasUnknownOrigin(app: ApplicationView): boolean {
  return app.resources('AWS::CloudFront::Distribution').some((distribution) => {
    const origins = distribution.items('DistributionConfig.Origins');
    return (
      origins.kind === 'unresolved' || origins.value.some((origin) => origin.at('DomainName').value.kind === 'unknown')
    );
  });
}
