import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsAreTraced = defineControl({
  id: 'ASPIS-OBS-001',
  title: 'Functions are traced with X-Ray',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Without traces nobody can tell which request reached which table or service through the function, so the extent of an attack or an outage stays a guess.',
  fix: 'Set TracingConfig.Mode to Active (in SAM Tracing: Active, best under Globals) and allow the role xray:PutTraceSegments.',
  whenNotToUse: 'Another tracer, such as an OpenTelemetry layer with its own back end, covers the function.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_50'],
    'cdk-nag': ['LambdaTracing'],
    kics: ['lambda_functions_without_x-ray_tracing', 'serverless_function_without_x-ray_tracing'],
    trivy: ['AWS-0066', 'AWS-0125'],
    'serverless-rules': ['WS1000'],
    securityhub: ['Lambda.7'],
    terrascan: ['AC_AWS_0163', 'AC_AWS_0485'],
    cloudsploit: ['lambdaTracingEnabled'],
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
    TracingConfig: { Mode: Active }
`,
  },
  evaluate(fn) {
    const mode = fn.string('TracingConfig.Mode');
    if (mode.kind === 'unresolved') return mode;
    if (mode.value === 'Active') return pass;
    return fail(mode, mode.value === undefined ? 'no TracingConfig.Mode' : `TracingConfig.Mode is ${mode.value}`);
  },
});
