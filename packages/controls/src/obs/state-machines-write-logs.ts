import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const stateMachinesWriteLogs = defineControl({
  id: 'ASPIS-OBS-019',
  title: 'State machines write logs',
  severity: 'low',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  why: 'Without logs the runs of an express workflow leave nothing behind, and those of a standard one only a history that expires after 90 days and that no alarm reads.',
  fix: 'Set LoggingConfiguration with Level ERROR or ALL and a log group in Destinations (in SAM Logging); leave IncludeExecutionData off where the data is personal.',
  sources: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/stepfunctions-controls.html',
  ],
  equivalents: {
    prowler: ['stepfunctions_statemachine_logging_enabled'],
    trivy: ['AWS-0119'],
    securityhub: ['StepFunctions.1'],
    'aws-config': ['STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED'],
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
    LoggingConfiguration:
      Level: ERROR
      Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: arn:aws:logs:eu-west-1:111122223333:log-group:checkout } }]
`,
  },
  evaluate(machine) {
    const level = machine.string('LoggingConfiguration.Level');
    if (level.kind === 'unresolved') return level;
    if (level.value === undefined || level.value === 'OFF')
      return fail(
        level,
        level.value === undefined ? 'no LoggingConfiguration.Level, so it is OFF' : 'LoggingConfiguration.Level is OFF',
      );
    const destinations = machine.isSet('LoggingConfiguration.Destinations');
    if (destinations.kind === 'unresolved') return destinations;
    return destinations.value ? pass : fail(destinations, 'LoggingConfiguration has no Destinations');
  },
});
