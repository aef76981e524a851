import { testControl } from '@aspis/testkit';
import { dataOutlivesItsStack as control } from './data-outlives-its-stack.ts';

testControl(control, {
  fail: {
    'one of two': `
B: { Type: AWS::S3::Bucket, DeletionPolicy: Retain }
`,
    'a simple table': `
T: { Type: AWS::Serverless::SimpleTable }
`,
  },
  pass: {
    'deleted on purpose': `
B: { Type: AWS::S3::Bucket, DeletionPolicy: Delete, UpdateReplacePolicy: Delete }
`,
  },
});
