import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const stateMachinesAreTraced = defineControl({
  id: 'ASPIS-OBS-003',
  title: 'State machines are traced with X-Ray',
  severity: 'low',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'Without traces a run that fails or is abused cannot be followed through the functions and services that it called.',
  fix: 'Set TracingConfiguration.Enabled to true (in SAM Tracing: { Enabled: true }).',
  sources: ['https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html'],
  equivalents: {
    checkov: ['CKV_AWS_284'],
    'cdk-nag': ['StepFunctionStateMachineXray'],
    trivy: ['AWS-0117'],
    'serverless-rules': ['WS5000'],
  },
  examples: {
    bad: `
Checkout:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/checkout
`,
    good: `
Checkout:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    RoleArn: arn:aws:iam::111122223333:role/checkout
    TracingConfiguration: { Enabled: true }
`,
  },
  evaluate: (machine) => requiresOn(machine, 'TracingConfiguration.Enabled'),
});
