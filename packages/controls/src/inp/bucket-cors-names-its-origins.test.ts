import { testControl } from '@aspis/testkit';
import { bucketCorsNamesItsOrigins as control } from './bucket-cors-names-its-origins.ts';

const bucket = (cors: string) => `
Uploads:
  Type: AWS::S3::Bucket
  Properties: { BucketName: uploads, ${cors} }
`;

testControl(control, {
  fail: { any: bucket("CorsConfiguration: { CorsRules: [{ AllowedMethods: [GET], AllowedOrigins: ['*'] }] }") },
  pass: {
    'a named one': bucket(
      "CorsConfiguration: { CorsRules: [{ AllowedMethods: [GET], AllowedHeaders: ['*'], AllowedOrigins: [https://shop.example.com] }] }",
    ),
  },
  unresolved: {
    imported: bucket(
      'CorsConfiguration: { CorsRules: [{ AllowedMethods: [GET], AllowedOrigins: !ImportValue origins }] }',
    ),
  },
  notApplicable: { 'no CORS': bucket('Tags: []') },
});
