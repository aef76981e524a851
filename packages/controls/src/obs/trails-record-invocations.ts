import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { covers, selectorsIn } from './trail-selectors.ts';

export const trailsRecordInvocations = defineControl({
  id: 'ASPIS-OBS-031',
  title: 'A trail records who invokes the functions',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Invocations are data events, which a trail leaves out by default: a function called directly with stolen credentials leaves no record of the caller.',
  fix: 'Add a data event selector for AWS::Lambda::Function to the trail, for arn:aws:lambda (all functions) or for these.',
  whenNotToUse: 'Another trail of the account or the organisation records Lambda data events.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: { prowler: ['awslambda_function_invoke_api_operations_cloudtrail_logging_enabled'] },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true }
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    IsLogging: true
    EventSelectors:
      - DataResources: [{ Type: AWS::Lambda::Function, Values: [arn:aws:lambda] }]
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
`,
  },
  evaluate(fn, app) {
    // Most trails are made elsewhere, once for the account.
    if (!app.application.byType.has('AWS::CloudTrail::Trail') || app.resources('AWS::CloudTrail::Trail').length === 0)
      return notApplicable;
    const recorded = selectorsIn(app, 'AWS::Lambda::Function').some(
      (selector) => selector.writes && covers(selector, fn),
    );
    return recorded ? pass : fail(fn, 'no trail of the application records its invocations');
  },
});
