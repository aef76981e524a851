import { testControl } from '@aspis/testkit';
import { inlineCodeHoldsNoSecret as control } from './inline-code-holds-no-secret.ts';

testControl(control, {
  fail: {
    'a token by its form': `Orders:
  Type: AWS::Lambda::Function
  Properties:
    Code: { ZipFile: "call('${'AKIA' + '2E0A8F3B244C9986'}')" }`,
    'an assignment in Python': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: index.handler
    Code:
      ZipFile: |
        API_KEY = "9f8c1d77aa0b4e52"
`,
  },
  pass: {
    'a word': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: index.handler
    Code:
      ZipFile: |
        token = 'Authorization'
`,
    'the environment': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: index.handler
    Code:
      ZipFile: |
        password = os.environ['DB_PASSWORD']
`,
    'a placeholder': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: index.handler
    Code:
      ZipFile: |
        password = 'changeme'
`,
  },
  notApplicable: {
    'code in S3': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Code: { S3Bucket: code, S3Key: orders.zip }
`,
  },
});
