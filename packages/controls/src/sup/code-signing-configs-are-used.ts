import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const codeSigningConfigsAreUsed = defineControl({
  id: 'ASPIS-SUP-003',
  title: 'Code signing configurations are attached to a function',
  severity: 'low',
  appliesTo: ['AWS::Lambda::CodeSigningConfig'],
  why: 'A configuration that no function names protects nothing, and looks as if it did.',
  fix: 'Name it in CodeSigningConfigArn of the functions, or remove it.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  equivalents: {},
  examples: {
    bad: `
Signing:
  Type: AWS::Lambda::CodeSigningConfig
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x }
`,
    good: `
Signing:
  Type: AWS::Lambda::CodeSigningConfig
Orders:
  Type: AWS::Lambda::Function
  Properties: { CodeSigningConfigArn: !Ref Signing }
`,
  },
  evaluate(config, { application }) {
    // Exported ones are used by other stacks.
    const isExported = application.stacks.some(({ outputs }) =>
      [...outputs.values()].some(({ value }) => value.kind === 'reference' && value.target === config.id),
    );
    if (isExported || !application.byType.has('AWS::Lambda::Function')) return notApplicable;
    return config.app.referrers(config, 'AWS::Lambda::Function', 'CodeSigningConfigArn').length > 0
      ? pass
      : fail(config, 'no function names this configuration');
  },
});
