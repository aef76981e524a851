import type { Resolved, ResourceView, View } from '@aspis/model';

/** The properties that take a secret in plain text, by type; `[]` for any item. AWS CloudFormation resource reference, read 2026-11-21. */
const secretProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::AmazonMQ::Broker': ['Users[].Password'],
  'AWS::CodePipeline::Webhook': ['AuthenticationConfiguration.SecretToken'],
  'AWS::Cognito::UserPoolIdentityProvider': ['ProviderDetails.client_secret'],
  'AWS::DocDB::DBCluster': ['MasterUserPassword'],
  'AWS::ElastiCache::ReplicationGroup': ['AuthToken'],
  'AWS::Events::Connection': [
    'AuthParameters.ApiKeyAuthParameters.ApiKeyValue',
    'AuthParameters.BasicAuthParameters.Password',
    'AuthParameters.OAuthParameters.ClientParameters.ClientSecret',
  ],
  'AWS::IAM::User': ['LoginProfile.Password'],
  'AWS::OpenSearchService::Domain': ['AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword'],
  'AWS::RDS::DBCluster': ['MasterUserPassword'],
  'AWS::RDS::DBInstance': ['MasterUserPassword'],
  'AWS::Redshift::Cluster': ['MasterUserPassword'],
  'AWS::SecretsManager::Secret': ['SecretString'],
  'Alexa::ASK::Skill': ['AuthenticationConfiguration.ClientSecret', 'AuthenticationConfiguration.RefreshToken'],
};

/** The properties of the resource that are given and take a secret. */
export function secretPropertiesOf(resource: ResourceView): Resolved<readonly View[]> {
  const found: View[] = [];
  for (const path of secretProperties[resource.type] ?? []) {
    const [list = '', below] = path.split('[].');
    if (below === undefined) {
      found.push(resource.at(path));
      continue;
    }
    const items = resource.items(list);
    if (items.kind === 'unresolved') return items;
    found.push(...items.value.map((item) => item.at(below)));
  }
  return { kind: 'known', value: found.filter(({ value }) => value.kind !== 'absent'), span: resource.span, path: '' };
}
