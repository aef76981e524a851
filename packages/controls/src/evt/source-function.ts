import type { Statement } from '@aspis/iam';
import type { ResourceView, View } from '@aspis/model';

/** The types of resource policy that may name the role of a function, with the property that holds the document. */
const documents = {
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
} as const;

export const resourcePolicyTypes = [
  'AWS::KMS::Key',
  'AWS::S3::BucketPolicy',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
] as const;

export function resourcePolicyOf(resource: ResourceView): View {
  const types: Readonly<Record<string, string>> = documents;
  return resource.at(types[resource.type] ?? 'PolicyDocument');
}

/** Whether a condition asks from which function's code the call comes. */
export function usesSourceFunction(statement: Statement): boolean {
  return statement.conditions.some(({ key }) => key.toLowerCase() === 'lambda:sourcefunctionarn');
}
