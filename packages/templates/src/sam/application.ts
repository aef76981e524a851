import { type Resource, type Value, entryOf, renderText } from '@aspis/model';
import { isGiven, knownText } from './draft.ts';
import type { Expansion } from './expansion.ts';

/** `AWS::Serverless::Application`: a nested stack, its template local, in S3, or from the Serverless Application Repository. */
export function expandApplication(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const location = entryOf(properties, 'Location');
  if (!isGiven(location)) expansion.warn(span, 'A nested application needs its Location.');
  expansion.add(resource, {
    logicalId,
    type: 'AWS::CloudFormation::Stack',
    properties: {
      TemplateURL: location?.kind === 'mapping' ? repositoryTemplate(location, expansion) : location,
      Parameters: entryOf(properties, 'Parameters'),
      NotificationARNs: entryOf(properties, 'NotificationARNs'),
      TimeoutInMinutes: entryOf(properties, 'TimeoutInMinutes'),
      Tags: entryOf(properties, 'Tags'),
    },
    attributes: Object.fromEntries(resource.attributes),
  });
}

/** The repository hands the template out at deployment, under an address that nobody can know before. */
function repositoryTemplate(location: Value, expansion: Expansion): Value {
  for (const name of ['ApplicationId', 'SemanticVersion']) {
    const value = entryOf(location, name);
    if (!isGiven(value) || knownText(value) === '')
      expansion.warn(
        location.span,
        `An application of the repository is named by ApplicationId and SemanticVersion; ${name} is missing.`,
      );
  }
  const id = entryOf(location, 'ApplicationId');
  const application = id === undefined ? undefined : renderText(id);
  const reason = `the template of ${application ?? 'the application'} comes from the Serverless Application Repository at deployment`;
  return { kind: 'unknown', reason, name: 'ServerlessRepo', span: location.span };
}
