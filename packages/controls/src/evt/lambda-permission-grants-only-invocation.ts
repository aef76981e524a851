import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

const invocations = new Set(['lambda:invokefunction', 'lambda:invokefunctionurl']);

export const lambdaPermissionGrantsOnlyInvocation = defineControl({
  id: 'ASPIS-EVT-055',
  title: 'Lambda permission grants invocation and nothing else',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'With lambda:* or an action that manages the function, whoever may send it events may also replace its code or read its environment.',
  fix: 'Set Action to lambda:InvokeFunction, or lambda:InvokeFunctionUrl for a URL.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    kics: ['lambda_permission_misconfigured'],
    'guard-registry': ['LAMBDA_PERMISSION_INVOKE_FUNCTION_ACTION'],
    cfn_nag: ['W24'],
  },
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: 'lambda:*', Principal: 111122223333 }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: 111122223333 }
`,
  },
  evaluate(permission) {
    const action = permission.string('Action');
    if (action.kind === 'unresolved') return action;
    return invocations.has((action.value ?? '').toLowerCase())
      ? pass
      : fail(action, action.value === undefined ? 'no Action' : `Action is ${action.value}`);
  },
});
