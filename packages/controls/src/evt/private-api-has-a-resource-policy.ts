import { fail, isPrivateApi, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { apiPolicy } from './api-policy.ts';

export const privateApiHasAResourcePolicy = defineControl({
  id: 'ASPIS-EVT-016',
  title: 'Private API has a resource policy',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'A private API is as private as its resource policy says. With none it answers nobody, and what is then added by hand in a hurry tends to be Allow for everyone, which is any VPC of any AWS account.',
  fix: 'Give the API a Policy that allows execute-api:Invoke and denies it unless aws:SourceVpce or aws:SourceVpc is yours; in SAM Auth.ResourcePolicy.SourceVpcWhitelist.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html'],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ledger
    EndpointConfiguration: { Types: [PRIVATE] }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ledger
    EndpointConfiguration: { Types: [PRIVATE] }
    Policy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: 'execute-api:/*' }
        - Effect: Deny
          Principal: '*'
          Action: execute-api:Invoke
          Resource: execute-api:/*
          Condition: { StringNotEquals: { 'aws:SourceVpce': vpce-0a1b2c3d } }
`,
  },
  evaluate(api) {
    if (!isPrivateApi(api)) return [];
    const policy = apiPolicy(api);
    if (policy.uncertain) return [];
    return policy.value.kind === 'absent'
      ? fail(api.at('Policy'), 'the endpoint is PRIVATE and there is no Policy')
      : pass;
  },
});
