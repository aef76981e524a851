import { type Span, type Value, entryOf } from '@aspis/model';
import { type Draft, isGiven, isTrue, knownText } from '../draft.ts';
import { type OpenApiBody, type OpenMapping, anyMethod, methodKey, openDraft } from './open-api.ts';

interface CorsHeader {
  readonly header: string;
  readonly value: Draft;
  readonly type: 'string' | 'integer';
}

/** `Cors` of a REST API: an OPTIONS method on every path that has none, answered by a mock integration. */
export function addCors(body: OpenApiBody, cors: Value, span: Span): void {
  for (const [, item] of body.pathItems()) {
    if ([...item.entries.keys()].some((key) => methodKey(key) === 'options')) continue;
    item.entries.set('options', {
      key: span,
      value: openDraft(optionsMethod(corsHeaders(cors, item), body.isVersion3), span),
    });
  }
}

function corsHeaders(cors: Value, item: OpenMapping): readonly CorsHeader[] {
  const setting = (name: string): Value | undefined => (cors.kind === 'mapping' ? entryOf(cors, name) : undefined);
  const origin = cors.kind === 'mapping' ? setting('AllowOrigin') : cors;
  const methods = setting('AllowMethods');
  const headers: (CorsHeader | undefined)[] = [
    { header: 'Allow-Origin', value: isGiven(origin) ? origin : "'*'", type: 'string' },
    optional('Allow-Headers', setting('AllowHeaders'), 'string'),
    { header: 'Allow-Methods', value: isGiven(methods) ? methods : `'${methodsOf(item)}'`, type: 'string' },
    optional('Max-Age', setting('MaxAge'), 'integer'),
    isTrue(setting('AllowCredentials')) ? { header: 'Allow-Credentials', value: "'true'", type: 'string' } : undefined,
  ];
  return headers.filter((header) => header !== undefined);
}

function optional(header: string, value: Value | undefined, type: CorsHeader['type']): CorsHeader | undefined {
  return isGiven(value) ? { header, value, type } : undefined;
}

function methodsOf(item: OpenMapping): string {
  const keys = [...item.entries.keys()].map(methodKey);
  const all = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'];
  const named = keys.includes(anyMethod)
    ? all
    : [...new Set([...keys.filter((key) => !key.startsWith('x-')), 'options'])];
  return named
    .map((key) => key.toUpperCase())
    .toSorted()
    .join(',');
}

function optionsMethod(headers: readonly CorsHeader[], isVersion3: boolean): Draft {
  const parameters = Object.fromEntries(
    headers.map(({ header, value }) => [`method.response.header.Access-Control-${header}`, value]),
  );
  const declared = Object.fromEntries(
    headers.map(({ header, type }) => [`Access-Control-${header}`, isVersion3 ? { schema: { type } } : { type }]),
  );
  return {
    summary: 'CORS support',
    ...(isVersion3 ? {} : { consumes: ['application/json'], produces: ['application/json'] }),
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
      responses: {
        default: {
          statusCode: '200',
          responseParameters: parameters,
          responseTemplates: { 'application/json': '{}\n' },
        },
      },
    },
    responses: { '200': { description: 'Default response for CORS method', headers: declared } },
  };
}

/** Whether CORS is asked for at all. */
export function asksForCors(cors: Value | undefined): cors is Value {
  return isGiven(cors) && knownText(cors)?.toLowerCase() !== 'false';
}
