import { type Resource, type Span, type Value, entryOf } from '@aspis/model';
import { isGiven, isTrue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { OpenApiBody, emptyBody } from './open-api.ts';

/** An API whose body events still add to. */
export interface ApiDraft {
  readonly resource: Resource;
  readonly implicit: boolean;
  /** Undefined where the definition lies in a file, or is not known. */
  readonly body: OpenApiBody | undefined;
  /** Whether the events' routes go into the body: SAM leaves an author's own definition of a REST API alone. */
  readonly takesRoutes: boolean;
  /** `MergeDefinitions`: what events say replaces what the definition says. */
  readonly merges: boolean;
  /** By path, the conditions of the functions that put a method there; undefined stands for none. */
  readonly pathConditions: Map<string, (string | undefined)[]>;
  /** The route settings that events of an HTTP API bring along, by route key. */
  readonly routeSettings: Map<string, Value>;
}

export const restApiType = 'AWS::Serverless::Api';
export const httpApiType = 'AWS::Serverless::HttpApi';

const implicitIds: Readonly<Record<string, string>> = {
  [restApiType]: 'ServerlessRestApi',
  [httpApiType]: 'ServerlessHttpApi',
};

/** The APIs of a template, explicit ones and those that SAM makes for events which name none. */
export class ApiDrafts {
  readonly #drafts = new Map<string, ApiDraft>();
  readonly #expansion: Expansion;

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
  }

  /** The draft of an API resource of the template. */
  of(resource: Resource): ApiDraft {
    let draft = this.#drafts.get(resource.logicalId);
    if (draft === undefined) this.#drafts.set(resource.logicalId, (draft = startDraft(resource, false)));
    return draft;
  }

  /** Whether an event names the API that SAM makes, rather than leaving it open. */
  isImplicit(type: typeof restApiType | typeof httpApiType, logicalId: string | undefined): boolean {
    return (
      logicalId !== undefined && logicalId === implicitIds[type] && this.#expansion.source.get(logicalId)?.type !== type
    );
  }

  /** The API that an event without one belongs to. A resource of the author's may stand under its name. */
  implicit(type: typeof restApiType | typeof httpApiType, from: Resource, span: Span): ApiDraft {
    const logicalId = implicitIds[type] ?? type;
    const existing = this.#expansion.source.get(logicalId);
    if (existing?.type === type) return this.of(existing);
    const resource = this.#expansion.withGlobals({
      id: `${from.stack}/${logicalId}`,
      logicalId,
      type,
      stack: from.stack,
      span,
      propertiesSpan: span,
      properties: { kind: 'mapping', entries: new Map(), span },
      attributes: new Map(),
    });
    this.#expansion.source.set(logicalId, resource);
    const draft = startDraft(resource, true);
    this.#drafts.set(logicalId, draft);
    return draft;
  }
}

function startDraft(resource: Resource, implicit: boolean): ApiDraft {
  const { properties, type, span } = resource;
  const given = entryOf(properties, 'DefinitionBody');
  const inFile = isGiven(entryOf(properties, 'DefinitionUri'));
  const isHttp = type === httpApiType;
  const merges = isTrue(entryOf(properties, 'MergeDefinitions'));
  const version = entryOf(properties, 'OpenApiVersion');
  const start = isGiven(given)
    ? given
    : emptyBody(isHttp ? { kind: 'literal', value: '3.0.1', span } : isGiven(version) ? version : undefined, span);
  return {
    resource,
    implicit,
    body: (inFile && !isGiven(given)) || start.kind !== 'mapping' ? undefined : new OpenApiBody(start),
    takesRoutes: isHttp || merges || !isGiven(given),
    merges,
    pathConditions: new Map(),
    routeSettings: new Map(),
  };
}
