import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveTags = defineControl({
  id: 'ASPIS-FUN-009',
  title: 'Functions are tagged',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'In an incident an untagged function has no owner, no cost centre, and is out of reach of access rules that go by tags.',
  fix: 'Set Tags, with at least the owner and the stage (in SAM also under Globals).',
  whenNotToUse: 'Stack tags are given at deployment, which CloudFormation hands down to the functions.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/attribute-based-access-control.html',
  ],
  equivalents: {
    kics: ['lambda_function_without_tags', 'serverless_function_without_tags'],
    cloudsploit: ['lambdaHasTags'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    Tags: [{ Key: owner, Value: shop }]
`,
  },
  evaluate(fn) {
    const tags = fn.at('Tags');
    const isSet = tags.isSet();
    if (isSet.kind === 'unresolved') return isSet;
    const isEmpty =
      (tags.value.kind === 'list' && tags.value.items.length === 0) ||
      (tags.value.kind === 'mapping' && tags.value.entries.size === 0);
    return isSet.value && !isEmpty ? pass : fail(tags, 'no Tags');
  },
});
