import type { Resource } from '@aspis/model';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';
import type { LoadedTemplate } from '../project/load-template.ts';
import type { LocalFiles } from '../project/local-files.ts';
import { textAt } from './text-at.ts';
import { creationPlace } from './creation-place.ts';
import { frameworkReason } from './framework-constructs.ts';

/** A stack of CDK's output, or a template that was copied out of it. */
export function asCdkStack(evaluated: EvaluatedTemplate, { cdk }: LoadedTemplate): EvaluatedTemplate {
  const isCdk =
    cdk !== undefined ||
    evaluated.resources.some(({ attributes }) => textAt(attributes.get('Metadata'), 'aws:cdk:path') !== undefined);
  return isCdk ? { ...evaluated, stack: { ...evaluated.stack, format: 'cdk' } } : evaluated;
}

/** Adds what CDK tells of a resource: its construct, the line that created it, and whether it is CDK's own. */
export function describeCdk(resource: Resource, { cdk, file }: LoadedTemplate, files: LocalFiles): Resource {
  // The logical ids of a nested stack's resources may be those of its parent's.
  const listed = cdk?.templateFile === file ? cdk.constructPaths.get(resource.logicalId) : undefined;
  const constructPath = textAt(resource.attributes.get('Metadata'), 'aws:cdk:path') ?? listed;
  if (cdk === undefined && constructPath === undefined) return resource;
  const trace = constructPath === undefined ? undefined : cdk?.traces.get(constructPath);
  const place = trace === undefined || cdk === undefined ? undefined : creationPlace(trace, cdk.folder, files);
  const framework = frameworkReason(resource.type, resource.logicalId, constructPath);
  const { type, logicalId } = resource.origin ?? resource;
  return {
    ...resource,
    ...(place === undefined ? {} : { span: place, propertiesSpan: place }),
    ...(constructPath === undefined
      ? {}
      : { origin: { type, logicalId, span: place ?? resource.span, constructPath } }),
    ...(framework === undefined ? {} : { framework }),
  };
}
