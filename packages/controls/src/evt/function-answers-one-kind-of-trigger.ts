import { fail, pass, triggersOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionAnswersOneKindOfTrigger = defineControl({
  id: 'ASPIS-EVT-074',
  title: 'Function answers one kind of trigger',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A function that is called in several ways must tell its events apart and holds the permissions of all of them: whoever can send one kind reaches what was meant for the other, and limits that suit one starve the other.',
  fix: 'Split it into one function per trigger, each with its own role, and share the code between them.',
  whenNotToUse: 'The triggers carry the same event, such as a schedule that repeats what a message starts.',
  sources: [
    'https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/general-design-principles.html',
  ],
  equivalents: { 'serverless-rules': ['WS1002'] },
  examples: {
    bad: `
Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
FromApi:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: !Ref Orders, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com }
FromUploads:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: !Ref Orders, Action: lambda:InvokeFunction, Principal: s3.amazonaws.com }
`,
    good: `
Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
FromApi:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: !Ref Orders, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com }
`,
  },
  evaluate(fn) {
    const kinds = [...new Set(triggersOf(fn).map(({ kind }) => kind))].sort();
    if (kinds.length === 0) return [];
    return kinds.length === 1 ? pass : fail(fn, `triggered by ${kinds.join(', ')}`);
  },
});
