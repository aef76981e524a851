import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const aliasesNameAPublishedVersion = defineControl({
  id: 'ASPIS-DEP-012',
  title: 'Aliases name a published version',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Alias'],
  why: 'An alias of $LATEST changes with every upload: whoever may update the code changes what callers run, and there is no version to go back to.',
  fix: 'Set FunctionVersion to !GetAtt Version.Version of an AWS::Lambda::Version; in SAM AutoPublishAlias does it.',
  whenNotToUse: 'The alias exists for a stage in which people work on the code.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: orders, FunctionVersion: $LATEST, Name: live }
`,
    good: `
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: orders, FunctionVersion: '4', Name: live }
`,
  },
  evaluate(alias) {
    // A reference is to a version: functions have no such attribute.
    if (alias.at('FunctionVersion').value.kind === 'reference') return pass;
    const version = alias.string('FunctionVersion');
    if (version.kind === 'unresolved') return version;
    return version.value === '$LATEST' ? fail(version, `${alias.logicalId} is $LATEST under another name`) : pass;
  },
});
