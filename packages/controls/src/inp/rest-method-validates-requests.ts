import { type ResourceView, type Verdict, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { carriesBody, isGiven, operationsWithBody } from './request-bodies.ts';

export const restMethodValidatesRequests = defineControl({
  id: 'ASPIS-INP-001',
  title: 'REST API method that takes a body validates requests',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi'],
  why: 'Without a request validator every malformed or hostile body reaches the function, which has to fend it off itself, at your cost.',
  fix: 'Declare an AWS::ApiGateway::RequestValidator with ValidateRequestBody and name it in RequestValidatorId; in SAM RequestModel with ValidateBody on the event, in OpenAPI x-amazon-apigateway-request-validator.',
  whenNotToUse: 'The function validates the whole event with a schema before it does anything else.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
    'https://cwe.mitre.org/data/definitions/20.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_53'],
    'cdk-nag': ['APIGWRequestValidation'],
    cloudsploit: ['apigatewayRequestValidation'],
  },
  examples: {
    bad: `
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, AuthorizationType: AWS_IAM }
`,
    good: `
Bodies:
  Type: AWS::ApiGateway::RequestValidator
  Properties: { RestApiId: !Ref Api, ValidateRequestBody: true, ValidateRequestParameters: true }
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, AuthorizationType: AWS_IAM, RequestValidatorId: !Ref Bodies }
`,
  },
  evaluate(resource) {
    return resource.type === 'AWS::ApiGateway::Method' ? judgeMethod(resource) : judgeBody(resource);
  },
});

function judgeMethod(method: ResourceView): Verdict | readonly Verdict[] {
  const verb = method.string('HttpMethod');
  if (verb.kind === 'unresolved' || !carriesBody(verb.value ?? '')) return [];
  const id = method.at('RequestValidatorId');
  if (id.value.kind === 'absent') return fail(id, 'no RequestValidatorId');
  const validator = method.app.target(id, 'AWS::ApiGateway::RequestValidator');
  if (validator.kind === 'unresolved' || validator.value?.type !== 'AWS::ApiGateway::RequestValidator') return pass;
  const switches = ['ValidateRequestBody', 'ValidateRequestParameters'].map((name) => validator.value?.boolean(name));
  const isOff = switches.every((answer) => answer?.kind === 'known' && answer.value !== true);
  return isOff ? fail(id, `${validator.value.logicalId} validates neither body nor parameters`) : pass;
}

function judgeBody(api: ResourceView): readonly Verdict[] {
  const extension = 'x-amazon-apigateway-request-validator';
  const byDefault = isGiven(api.at('Body').child(extension));
  return operationsWithBody(api).map(({ method, path, view }) =>
    byDefault || isGiven(view.child(extension)) ? pass : fail(view, `${method} ${path} names no request validator`),
  );
}
