/**
 * Accounts that publish layers for everyone. Powertools and Lambda Insights from their documentation, read 2026-11-21;
 * the others are the ids that their projects' installation pages give.
 */
export const layerPublishers: ReadonlyMap<string, string> = new Map([
  ['017000801446', 'Powertools for AWS Lambda (Python)'],
  ['094274105915', 'Powertools for AWS Lambda (TypeScript)'],
  ['580247275435', 'AWS Lambda Insights'],
  ['336392948345', 'AWS SDK for pandas'],
  ['901920570463', 'AWS Distro for OpenTelemetry'],
  ['184161586896', 'OpenTelemetry Lambda'],
  ['753240598075', 'Lambda Web Adapter'],
  ['464622532012', 'Datadog'],
  ['451483290750', 'New Relic'],
  ['943013980633', 'Sentry'],
  ['114300393969', 'Lumigo'],
]);

/** AWS's own extensions come from another account in each region: by its account alone such a layer cannot be judged. */
export function isRegionalExtension(layerArn: string): boolean {
  return /:layer:(AWS-Parameters-and-Secrets-Lambda-Extension|AWS-AppConfig-Extension|LambdaInsightsExtension|aws-fis-extension|AWSOpenTelemetryDistro(Python|Java|Js|DotNet))(-Arm64)?:/i.test(
    layerArn,
  );
}

/** The text of a dynamic reference to a parameter under `/aws/`, which nobody but AWS can write. */
export function isPublicParameter(text: string): boolean {
  return text.startsWith('{{resolve:ssm:/aws/service/');
}
