import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { stageBelongsToAUsagePlan as control } from './stage-belongs-to-a-usage-plan.ts';

const stage = (plan = '') => `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live }
${plan}`;

const plan = (api: string, name: string) => `
Plan:
  Type: AWS::ApiGateway::UsagePlan
  Properties: { ApiStages: [{ ApiId: ${api}, Stage: ${name} }] }
`;

testControl(control, {
  fail: {
    'no plan': stage(),
    'a plan for another stage': stage(plan('!Ref Api', 'test')),
    'a plan for the same stage of another API': stage(plan('!Ref OtherApi', 'live')),
  },
  pass: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Auth: { ApiKeyRequired: true, UsagePlan: { CreateUsagePlan: PER_API, Quota: { Limit: 1, Period: DAY } } }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop }
`,
    'named by reference': stage(plan('!Ref Api', '!Ref Live')),
    'named by its name': stage(plan('!Ref Api', 'live')),
  },
  notApplicable: {
    'an API that knows its callers by more than a key': `${stage()}
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: GET, AuthorizationType: COGNITO_USER_POOLS }
`,
  },
  unresolved: {
    'the plan takes its stages from elsewhere': stage(
      plan('a', 'b').replace(/ApiStages: .*\]/, 'ApiStages: !ImportValue stages'),
    ),
  },
});

test('points at the stage', () => {
  expect(outcomesOf(control, stage())).toMatchObject([{ span: { line: 3 } }]);
});
