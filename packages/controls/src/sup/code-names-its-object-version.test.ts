import { testControl } from '@aspis/testkit';
import { codeNamesItsObjectVersion as control } from './code-names-its-object-version.ts';

testControl(control, {
  fail: {
    'a fixed key': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: b, S3Key: latest.zip } }
`,
  },
  pass: {
    'a key by content': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: b, S3Key: 9f86d081884c7d659a2feaa0c55ad015.zip } }
`,
    'a key given at deployment': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: b, S3Key: !Sub 'orders-\${Build}.zip' } }
`,
  },
  notApplicable: {
    inline: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { ZipFile: 'x' } }
`,
  },
});
