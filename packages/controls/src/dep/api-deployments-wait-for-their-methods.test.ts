import { testControl } from '@aspis/testkit';
import { apiDeploymentsWaitForTheirMethods as control } from './api-deployments-wait-for-their-methods.ts';

const api = (release: string) => `
Api: { Type: AWS::ApiGateway::RestApi }
Get: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, HttpMethod: GET, AuthorizationType: AWS_IAM } }
Put: { Type: AWS::ApiGateway::Method, DependsOn: Get, Properties: { RestApiId: !Ref Api, HttpMethod: PUT, AuthorizationType: AWS_IAM } }
Topic: { Type: AWS::SNS::Topic, DependsOn: [Put] }
Release: { Type: AWS::ApiGateway::Deployment, ${release} Properties: { RestApiId: !Ref Api } }
`;

testControl(control, {
  fail: {
    'it waits for the API alone': api('DependsOn: [Api],'),
  },
  pass: {
    'it waits for one': api('DependsOn: [Put],'),
    'it waits for another that waits': api('DependsOn: Topic,'),
  },
  notApplicable: {
    'an API by its definition, in SAM': `
Api: { Type: AWS::Serverless::Api, Properties: { StageName: prod } }
`,
    'the methods stand in another stack': `
Release: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !ImportValue api } }
`,
  },
});
