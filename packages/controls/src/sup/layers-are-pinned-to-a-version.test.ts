import { testControl } from '@aspis/testkit';
import { layersArePinnedToAVersion as control } from './layers-are-pinned-to-a-version.ts';

testControl(control, {
  fail: {
    latest: `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: ['arn:aws:lambda:us-east-1:444455556666:layer:ffmpeg:latest'] } }
`,
  },
  pass: {
    'a reference': `
Orders: { Type: AWS::Lambda::Function, Properties: { Layers: [!Ref Own] } }
`,
  },
  unresolved: {
    'only known once deployed': `
Parameters: { L: { Type: CommaDelimitedList } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Layers: !Ref L } }
`,
  },
  notApplicable: {
    none: `
Orders: { Type: AWS::Lambda::Function }
`,
  },
});
