import { type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { anyOrigin } from '../evt/cors-origins.ts';

export const bucketCorsNamesItsOrigins = defineControl({
  id: 'ASPIS-INP-012',
  title: 'Bucket lets in named web origins only',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'With any origin allowed, every web page that a user opens may use a signed link it got hold of to read or write objects from their browser.',
  fix: 'List the origins of your site in AllowedOrigins, and only the methods it uses.',
  whenNotToUse: 'The bucket holds public files, such as fonts, that any site may load.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html',
    'https://cwe.mitre.org/data/definitions/942.html',
  ],
  equivalents: { kics: ['s3_bucket_with_unsecured_cors_rule'] },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    CorsConfiguration:
      CorsRules:
        - { AllowedMethods: [PUT], AllowedOrigins: ['*'] }
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    CorsConfiguration:
      CorsRules:
        - { AllowedMethods: [PUT], AllowedOrigins: [https://shop.example.com] }
`,
  },
  evaluate(bucket) {
    const rules = bucket.at('CorsConfiguration.CorsRules');
    if (rules.value.kind === 'absent') return [];
    const items = rules.items();
    if (items.kind === 'unresolved') return items;
    return items.value.map((rule, index) => judge(rule, rules, index + 1));
  },
});

function judge(rule: View, rules: View, number: number) {
  const any = anyOrigin(rule.at('AllowedOrigins'));
  if (any.kind === 'unresolved') return any;
  return any.value === undefined
    ? pass
    : fail({ span: rules.span, path: rule.path }, `AllowedOrigins of rule ${number} holds ${any.value}`);
}
