import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsWriteStructuredLogs = defineControl({
  id: 'ASPIS-OBS-018',
  title: 'Functions write structured logs',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Plain text logs cannot be queried by request, level or user, and an entry with a line break in it can pass for two: investigations start with guesswork.',
  fix: 'Set LoggingConfig.LogFormat to JSON (in SAM also under Globals); ApplicationLogLevel then limits what is kept.',
  whenNotToUse: 'The function writes JSON itself, with Powertools or another logger.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html',
    'https://cwe.mitre.org/data/definitions/117.html',
  ],
  equivalents: { 'cdk-nag': ['LambdaLogging'] },
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
    LoggingConfig: { LogFormat: JSON, ApplicationLogLevel: INFO }
`,
  },
  evaluate(fn) {
    const format = fn.string('LoggingConfig.LogFormat');
    if (format.kind === 'unresolved') return format;
    if (format.value === 'JSON') return pass;
    return fail(
      format,
      format.value === undefined ? 'no LoggingConfig.LogFormat, so it is Text' : `LogFormat is ${format.value}`,
    );
  },
});
