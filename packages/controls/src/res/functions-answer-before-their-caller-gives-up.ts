import { type ResourceView, type Trigger, type View, fail, notApplicable, pass, triggersOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsAnswerBeforeTheirCallerGivesUp = defineControl({
  id: 'ASPIS-RES-017',
  title: 'Functions time out before their synchronous caller does',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'API Gateway gives up after 29 or 30 seconds, AppSync after 30, Cognito after 5. A function that goes on works and costs for nobody, and the client tries again.',
  fix: 'Set Timeout below the limit of the caller; hand longer work to a queue or a state machine.',
  whenNotToUse: 'The integration timeout of a regional REST API was raised by a quota increase.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html',
    'https://docs.aws.amazon.com/general/latest/gr/appsync.html',
  ],
  equivalents: {
    'sls-mentor': ['lambdaTimeoutInferiorToApiGatewayTimeout'],
  },
  examples: {
    bad: `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 120 } }
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
Method:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !GetAtt Api.RootResourceId
    HttpMethod: GET
    Integration: { Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations' }
`,
    good: `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 25 } }
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
Method:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !GetAtt Api.RootResourceId
    HttpMethod: GET
    Integration: { Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations' }
`,
  },
  evaluate(fn) {
    const timeout = fn.number('Timeout');
    const waits = triggersOf(fn)
      .map(waitOf)
      .filter((wait) => wait !== undefined);
    if (waits.length === 0) return notApplicable;
    if (timeout.kind === 'unresolved') return timeout;
    // Without a Timeout Lambda ends the function after 3 seconds.
    const seconds = timeout.value ?? 3;
    const shortest = waits.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    return seconds > shortest.seconds
      ? fail(timeout, `Timeout is ${seconds} s, but ${shortest.caller} waits for ${shortest.seconds} s`)
      : pass;
  },
});

interface Wait {
  readonly caller: string;
  readonly seconds: number;
}

/** How long the callers wait. Quotas of API Gateway, AppSync and Cognito, read 2026-11-21. */
function waitOf({ kind, via }: Trigger): Wait | undefined {
  switch (kind) {
    case 'api':
      return via.type.startsWith('AWS::ApiGatewayV2::')
        ? chosenWait(via.at('TimeoutInMillis'), 'an HTTP API', 30)
        : chosenWait(via.at('Integration.TimeoutInMillis'), 'a REST API', 29);
    case 'websocket':
      return chosenWait(via.at('TimeoutInMillis'), 'a WebSocket API', 29);
    case 'authorizer':
      return via.type === 'AWS::ApiGatewayV2::Authorizer'
        ? { caller: 'the authorizer of an HTTP API', seconds: 10 }
        : { caller: 'an authorizer', seconds: 29 };
    case 'appsync':
      return { caller: 'AppSync', seconds: 30 };
    case 'cognito':
      return { caller: 'Cognito', seconds: 5 };
    case 'alexa':
      return { caller: 'Alexa', seconds: 8 };
    case 'cloudformation':
      return customResourceWait(via);
    default:
      return undefined;
  }
}

/** An integration may wait less than it could, and on some REST APIs more. */
function chosenWait(milliseconds: View, caller: string, seconds: number): Wait {
  const chosen = milliseconds.number();
  return { caller, seconds: chosen.kind === 'known' && chosen.value !== undefined ? chosen.value / 1000 : seconds };
}

/** By default CloudFormation waits an hour, longer than any function runs. */
function customResourceWait(via: ResourceView): Wait | undefined {
  const seconds = via.number('ServiceTimeout');
  return seconds.kind === 'known' && seconds.value !== undefined
    ? { caller: 'CloudFormation', seconds: seconds.value }
    : undefined;
}
