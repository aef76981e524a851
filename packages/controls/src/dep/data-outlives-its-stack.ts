import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const dataOutlivesItsStack = defineControl({
  id: 'ASPIS-DEP-006',
  title: 'What holds data says what happens to it when the stack goes',
  severity: 'low',
  appliesTo: [
    'AWS::DynamoDB::Table',
    'AWS::DynamoDB::GlobalTable',
    'AWS::S3::Bucket',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::EFS::FileSystem',
    'AWS::Cognito::UserPool',
    'AWS::KMS::Key',
    'AWS::SecretsManager::Secret',
    'AWS::Kinesis::Stream',
    'AWS::OpenSearchService::Domain',
  ],
  why: 'Deleting a stack, or renaming a resource in it, deletes the data: by mistake, or by whoever got hold of the pipeline.',
  fix: 'Set DeletionPolicy and UpdateReplacePolicy to Retain or Snapshot on the resource; write Delete where that is meant.',
  whenNotToUse: 'The data can be made again. Better: say so with DeletionPolicy: Delete.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatereplacepolicy.html',
    'https://attack.mitre.org/techniques/T1485/',
  ],
  equivalents: {
    'cfn-lint': ['I3011'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  DeletionPolicy: Retain
  UpdateReplacePolicy: Retain
`,
  },
  evaluate(store) {
    const missing = ['DeletionPolicy', 'UpdateReplacePolicy'].filter(
      (name) => store.attribute(name).value.kind === 'absent',
    );
    return missing.length === 0 ? pass : fail(store, `no ${missing.join(' and no ')}`);
  },
});
