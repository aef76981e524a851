import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionRuntimeUpdatesItself = defineControl({
  id: 'ASPIS-FUN-012',
  title: 'Function runtime takes security updates by itself',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'With Manual the function stays on one runtime version for good, and holes that AWS has long closed stay open in it.',
  fix: 'Set RuntimeManagementConfig.UpdateRuntimeOn to Auto, or to FunctionUpdate where functions are deployed often.',
  whenNotToUse:
    'A runtime version is rolled back for a short time because of an incompatibility; suppress with a date.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-shared.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    RuntimeManagementConfig:
      UpdateRuntimeOn: Manual
      RuntimeVersionArn: arn:aws:lambda:eu-west-1::runtime:0a0b
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    RuntimeManagementConfig:
      UpdateRuntimeOn: FunctionUpdate
`,
  },
  evaluate(fn) {
    const mode = fn.string('RuntimeManagementConfig.UpdateRuntimeOn');
    if (mode.kind === 'unresolved') return mode;
    if (mode.value === undefined) return notApplicable;
    return mode.value === 'Manual' ? fail(mode, 'UpdateRuntimeOn is Manual') : pass;
  },
});
