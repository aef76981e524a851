import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { openRoutesHaveALimit as control } from './open-routes-have-a-limit.ts';

const api = (stage: string, method = '', fn = '', restApi = '') => `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler${fn} }
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: shop${restApi} }
Get:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !GetAtt Api.RootResourceId
    HttpMethod: GET
    Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations' }
    ${method === '' ? 'AuthorizationType: NONE' : method}
Stage:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live${stage} }
`;

testControl(control, {
  fail: {
    'nothing bounds it': api(''),
    'settings of another kind': api(", MethodSettings: [{ HttpMethod: '*', LoggingLevel: INFO }]"),
  },
  pass: {
    'the stage does': api(", MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 10 }]"),
    'the function does': api('', '', ', ReservedConcurrentExecutions: 5'),
    'a firewall does': `${api('')}
Guard:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { WebACLArn: arn, ResourceArn: !Sub 'arn:aws:apigateway:eu-west-1::/restapis/\${Api}/stages/\${Stage}' }
`,
  },
  notApplicable: {
    'an authorised route': api('', 'AuthorizationType: AWS_IAM'),
    'a private API': api('', '', '', ', EndpointConfiguration: { Types: [PRIVATE] }'),
  },
});

test('the finding names the route', () => {
  expect(outcomesOf(control, api(''))).toMatchObject([
    {
      logicalId: 'Fn',
      evidence:
        'GET / is open to everyone, no stage of its API limits requests, and the function reserves no concurrency',
    },
  ]);
});
