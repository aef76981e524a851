import { type ResourceView, namePropertyOf } from '@aspis/model';
import { placeOf, targetOf } from './place.ts';
import { plain, plainValue } from './plain.ts';

/** Resource types that hold the application's data, with the property that names the key they are encrypted with. */
const keyProperties: Readonly<Record<string, string | undefined>> = {
  'AWS::AmazonMQ::Broker': 'EncryptionOptions.KmsKeyId',
  'AWS::Cognito::UserPool': undefined,
  'AWS::DocDB::DBCluster': 'KmsKeyId',
  'AWS::DynamoDB::GlobalTable': undefined,
  'AWS::DynamoDB::Table': 'SSESpecification.KMSMasterKeyId',
  'AWS::EFS::FileSystem': 'KmsKeyId',
  'AWS::ElastiCache::ReplicationGroup': 'KmsKeyId',
  'AWS::ElastiCache::ServerlessCache': 'KmsKeyId',
  'AWS::Elasticsearch::Domain': 'EncryptionAtRestOptions.KmsKeyId',
  'AWS::Events::EventBus': 'KmsKeyIdentifier',
  'AWS::Kinesis::Stream': 'StreamEncryption.KeyId',
  'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
  'AWS::Logs::LogGroup': 'KmsKeyId',
  'AWS::MSK::Cluster': 'EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
  'AWS::OpenSearchService::Domain': 'EncryptionAtRestOptions.KmsKeyId',
  'AWS::RDS::DBCluster': 'KmsKeyId',
  'AWS::RDS::DBInstance': 'KmsKeyId',
  'AWS::Redshift::Cluster': 'KmsKeyId',
  'AWS::S3::Bucket': undefined,
  'AWS::SNS::Topic': 'KmsMasterKeyId',
  'AWS::SQS::Queue': 'KmsMasterKeyId',
  'AWS::SSM::Parameter': undefined,
  'AWS::SecretsManager::Secret': 'KmsKeyId',
};

export const dataStoreTypes: readonly string[] = Object.keys(keyProperties);

/** Properties that may hold a secret in plain text: a report must not spread it. */
const secretProperties = new Set(['AuthToken', 'MasterUserPassword', 'SecretString', 'Users', 'Value']);
const withSecrets = new Set([
  'AWS::AmazonMQ::Broker',
  'AWS::DocDB::DBCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
  'AWS::SSM::Parameter',
  'AWS::SecretsManager::Secret',
]);

/** A resource that holds data, with the roles that reach it by name. */
export function inspectDataStore(
  store: ResourceView,
  rolesByStore: ReadonlyMap<string, readonly string[]>,
): Record<string, unknown> {
  const property = namePropertyOf(store.type);
  const key = keyProperties[store.type];
  return {
    ...placeOf(store),
    name: property === undefined ? null : plain(store.text(property)),
    encryptionKey: key === undefined ? bucketKey(store) : targetOf(store, key),
    deletionPolicy: plain(store.attribute('DeletionPolicy').text()),
    reachedBy: rolesByStore.get(store.id) ?? [],
    properties: propertiesOf(store),
  };
}

/** A bucket's key stands in a list of rules, of which there is one. */
function bucketKey(bucket: ResourceView): unknown {
  const rules = bucket.items('BucketEncryption.ServerSideEncryptionConfiguration');
  const key = rules.kind === 'known' ? rules.value[0]?.at('ServerSideEncryptionByDefault.KMSMasterKeyID') : undefined;
  return key === undefined ? null : plainValue(key);
}

function propertiesOf(store: ResourceView): unknown {
  const entries = store.entries();
  if (entries.kind === 'unresolved') return plain(entries);
  const mayHoldSecrets = withSecrets.has(store.type);
  return Object.fromEntries(
    entries.value.map(([name, view]) => [
      name,
      mayHoldSecrets && secretProperties.has(name) ? '(not shown)' : plainValue(view),
    ]),
  );
}
