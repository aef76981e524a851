import { type ResourceView, type Verdict, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

const functionType = 'AWS::Lambda::Function';

export const configRecordsFunctions = defineControl({
  id: 'ASPIS-OBS-037',
  title: 'AWS Config records functions',
  severity: 'low',
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  why: 'Without a history of its configuration nobody can say when a function got its public policy, its new layer or its other role.',
  fix: 'Set RecordingGroup.AllSupported to true, or list AWS::Lambda::Function in RecordingGroup.ResourceTypes.',
  sources: [
    'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/governance-config-detection.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Recorder:
  Type: AWS::Config::ConfigurationRecorder
  Properties:
    RoleARN: arn:aws:iam::111122223333:role/config
    RecordingGroup: { AllSupported: false, ResourceTypes: [AWS::S3::Bucket] }
`,
    good: `
Recorder:
  Type: AWS::Config::ConfigurationRecorder
  Properties:
    RoleARN: arn:aws:iam::111122223333:role/config
    RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true }
`,
  },
  evaluate: (recorder) => judge(recorder),
});

function judge(recorder: ResourceView): Verdict {
  const strategy = recorder.string('RecordingGroup.RecordingStrategy.UseOnly');
  const all = recorder.boolean('RecordingGroup.AllSupported');
  const group = recorder.isSet('RecordingGroup');
  for (const value of [group, strategy, all]) if (value.kind === 'unresolved') return value;
  // Without a group a recorder takes all types.
  if ((group.kind === 'known' && !group.value) || (all.kind === 'known' && all.value === true)) return pass;
  const excludes = strategy.kind === 'known' && strategy.value === 'EXCLUSION_BY_RESOURCE_TYPES';
  const types = recorder.at(
    excludes ? 'RecordingGroup.ExclusionByResourceTypes.ResourceTypes' : 'RecordingGroup.ResourceTypes',
  );
  if (strategy.kind === 'known' && strategy.value === 'ALL_SUPPORTED_RESOURCE_TYPES') return pass;
  const names = texts(types);
  if (names === undefined)
    return {
      kind: 'unresolved',
      reason: 'the list of types is only known once deployed',
      span: types.span,
      path: types.path,
    };
  if (names.includes(functionType) !== excludes) return pass;
  return fail(types, excludes ? `${functionType} is excluded` : `${functionType} is not among the recorded types`);
}

function texts(list: View): readonly string[] | undefined {
  const items = list.items();
  if (items.kind === 'unresolved') return undefined;
  const found = items.value.map((item) => item.string());
  return found.every((text) => text.kind === 'known') ? found.map((text) => text.value ?? '') : undefined;
}
