import { type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isGiven, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { OpenApiBody } from './open-api.ts';

const prefixes: Readonly<Record<string, string>> = {
  Headers: 'gatewayresponse.header.',
  Paths: 'gatewayresponse.path.',
  QueryStrings: 'gatewayresponse.querystring.',
};

/** `GatewayResponses`: what API Gateway answers by itself. */
export function addGatewayResponses(body: OpenApiBody, responses: Value | undefined, expansion: Expansion): void {
  if (!isGiven(responses)) return;
  const made = Object.fromEntries(
    entriesOf(responses).map(([name, { value }]) => [name, gatewayResponse(value, expansion)]),
  );
  body.set('x-amazon-apigateway-gateway-responses', made, responses.span);
}

function gatewayResponse(response: Value, expansion: Expansion): Draft {
  const status = entryOf(response, 'StatusCode');
  const given = entryOf(response, 'ResponseParameters');
  if (isGiven(status) && !/^\d*$/.test(knownText(status) ?? '')) expansion.warn(status.span, 'StatusCode is a number.');
  if (isGiven(given) && given.kind !== 'mapping') expansion.warn(given.span, 'ResponseParameters is not a mapping.');
  const parameters: Record<string, Draft> = {};
  for (const [kind, { key, value }] of entriesOf(given)) {
    const prefix = Object.hasOwn(prefixes, kind) ? prefixes[kind] : undefined;
    if (prefix === undefined)
      expansion.warn(key, `ResponseParameters are Headers, Paths and QueryStrings; "${kind}" is none.`);
    else for (const [name, entry] of entriesOf(value)) parameters[`${prefix}${name}`] = entry.value;
  }
  return {
    responseParameters: parameters,
    responseTemplates: entryOf(response, 'ResponseTemplates') ?? {},
    statusCode: status,
  };
}
