import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveADescription = defineControl({
  id: 'ASPIS-FUN-010',
  title: 'Functions have a description',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Who meets the function in the console during an incident has to guess what it is for and whether it may be stopped.',
  fix: 'Set Description to one sentence on what the function does.',
  sources: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html'],
  equivalents: { 'sls-safeguards': ['require-description'] },
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
    Description: Takes an order and puts it on the queue
`,
  },
  evaluate(fn) {
    const description = fn.isSet('Description');
    if (description.kind === 'unresolved') return description;
    return description.value ? pass : fail(description, 'no Description');
  },
});
