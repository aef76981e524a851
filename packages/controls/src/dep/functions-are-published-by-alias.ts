import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsArePublishedByAlias = defineControl({
  id: 'ASPIS-DEP-002',
  title: 'Functions are published as versions behind an alias',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Without versions there is nothing to go back to: a bad deployment can only be mended by another one.',
  fix: 'Set AutoPublishAlias in SAM, or add AWS::Lambda::Version and AWS::Lambda::Alias.',
  whenNotToUse: 'The stack is rolled back as a whole, and a short time of errors is accepted.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
Version:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !Ref Orders }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt Version.Version, Name: live }
`,
  },
  evaluate(fn, app) {
    return app.referrers(fn, 'AWS::Lambda::Alias', 'FunctionName').length > 0
      ? pass
      : fail(fn, 'no alias of the application names the function');
  },
});
