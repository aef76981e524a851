import { testControl } from '@aspis/testkit';
import { apiCompressesLargeAnswers as control } from './api-compresses-large-answers.ts';

const api = (size: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, ${size} }
`;

testControl(control, {
  fail: {
    none: api('Description: orders'),
    'below nothing': api('MinimumCompressionSize: -1'),
    'beyond the limit': api('MinimumCompressionSize: 99999999'),
  },
  pass: { 'a kilobyte': api('MinimumCompressionSize: 1024') },
  unresolved: { imported: api('MinimumCompressionSize: !ImportValue size') },
});
