import { type ResourceView, type Verdict, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { carriesBody, isGiven, operationsWithBody } from './request-bodies.ts';

export const restMethodDescribesItsBody = defineControl({
  id: 'ASPIS-INP-002',
  title: 'REST API method that validates bodies has a model to hold them against',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi'],
  why: 'A request validator without a model accepts any body: the check looks switched on and checks nothing.',
  fix: 'Give RequestModels a model for application/json; in SAM RequestModel on the event, in OpenAPI a schema in requestBody.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
    'https://cwe.mitre.org/data/definitions/20.html',
  ],
  equivalents: {},
  examples: {
    bad: `
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, AuthorizationType: AWS_IAM, RequestValidatorId: !Ref Bodies }
`,
    good: `
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    HttpMethod: POST
    AuthorizationType: AWS_IAM
    RequestValidatorId: !Ref Bodies
    RequestModels: { application/json: !Ref Order }
`,
  },
  evaluate(resource) {
    return resource.type === 'AWS::ApiGateway::Method' ? judgeMethod(resource) : judgeBody(resource);
  },
});

function judgeMethod(method: ResourceView): Verdict | readonly Verdict[] {
  const verb = method.string('HttpMethod');
  if (verb.kind === 'unresolved' || !carriesBody(verb.value ?? '') || !isGiven(method.at('RequestValidatorId')))
    return [];
  const models = method.entries('RequestModels');
  if (models.kind === 'unresolved') return models;
  return models.value.length > 0
    ? pass
    : fail(method.at('RequestModels'), 'RequestValidatorId is set, but no RequestModels');
}

function judgeBody(api: ResourceView): readonly Verdict[] {
  const extension = 'x-amazon-apigateway-request-validator';
  const byDefault = isGiven(api.at('Body').child(extension));
  return operationsWithBody(api)
    .filter(({ view }) => byDefault || isGiven(view.child(extension)))
    .map(({ method, path, view }) =>
      hasSchema(view) ? pass : fail(view, `${method} ${path} has a validator and no schema for its body`),
    );
}

function hasSchema(operation: View): boolean {
  // OpenAPI 3 has a body by media type, version 2 a parameter; a reference counts.
  const content = operation.entries('requestBody.content');
  if (isGiven(operation.at('requestBody').child('$ref'))) return true;
  if (content.kind === 'unresolved' || content.value.some(([, media]) => isGiven(media.at('schema')))) return true;
  const parameters = operation.items('parameters');
  return (
    parameters.kind === 'unresolved' ||
    parameters.value.some((parameter) => isGiven(parameter.at('schema')) || isGiven(parameter.child('$ref')))
  );
}
