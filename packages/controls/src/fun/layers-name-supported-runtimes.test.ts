import { testControl } from '@aspis/testkit';
import { layersNameSupportedRuntimes as control } from './layers-name-supported-runtimes.ts';

const layer = (properties: string) => `
Shared:
  Type: AWS::Lambda::LayerVersion
  Properties:
    Content: { S3Bucket: artefacts, S3Key: shared.zip }
    ${properties}
`;

testControl(control, {
  fail: { 'one deprecated runtime': layer('CompatibleRuntimes: [python3.7]') },
  pass: { 'a supported one among them': layer('CompatibleRuntimes: [python3.7, python3.13]') },
  unresolved: { 'a runtime imported': layer('CompatibleRuntimes: [!ImportValue runtime]') },
  notApplicable: { 'no runtime named': layer('LayerName: shared') },
});
