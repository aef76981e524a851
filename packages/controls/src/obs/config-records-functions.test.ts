import { testControl } from '@aspis/testkit';
import { configRecordsFunctions as control } from './config-records-functions.ts';

const recorder = (properties: string) => `
Recorder:
  Type: AWS::Config::ConfigurationRecorder
  Properties:
    RoleARN: arn:aws:iam::111122223333:role/config
    ${properties}
`;

testControl(control, {
  fail: {
    'left out': recorder('RecordingGroup: { ResourceTypes: [AWS::IAM::Role] }'),
    excluded: recorder(
      'RecordingGroup: { RecordingStrategy: { UseOnly: EXCLUSION_BY_RESOURCE_TYPES }, ExclusionByResourceTypes: { ResourceTypes: [AWS::Lambda::Function] } }',
    ),
  },
  pass: {
    'no group, so all': recorder('Name: default'),
    listed: recorder('RecordingGroup: { ResourceTypes: [AWS::Lambda::Function] }'),
    'others are excluded': recorder(
      'RecordingGroup: { RecordingStrategy: { UseOnly: EXCLUSION_BY_RESOURCE_TYPES }, ExclusionByResourceTypes: { ResourceTypes: [AWS::EC2::Volume] } }',
    ),
  },
  unresolved: { imported: recorder('RecordingGroup: { ResourceTypes: !Split [",", !ImportValue types] }') },
});
