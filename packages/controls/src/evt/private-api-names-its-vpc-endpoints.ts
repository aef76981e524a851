import { fail, isPrivateApi, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { apiPolicy, limitsCallers } from './api-policy.ts';

export const privateApiNamesItsVpcEndpoints = defineControl({
  id: 'ASPIS-EVT-017',
  title: 'Private API lets in the VPC endpoints it is meant for, and no others',
  severity: 'high',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'A private API whose policy allows everyone is reached from any VPC of any AWS account that has an execute-api endpoint.',
  fix: 'Add a Deny for callers whose aws:SourceVpce or aws:SourceVpc is not yours, or put the condition on the Allow; in SAM Auth.ResourcePolicy.SourceVpcWhitelist.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
    'https://cwe.mitre.org/data/definitions/284.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ledger
    EndpointConfiguration: { Types: [PRIVATE] }
    Policy:
      Statement:
        - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: 'execute-api:/*' }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ledger
    EndpointConfiguration: { Types: [PRIVATE] }
    Policy:
      Statement:
        - Effect: Allow
          Principal: '*'
          Action: execute-api:Invoke
          Resource: execute-api:/*
          Condition: { StringEquals: { 'aws:SourceVpce': vpce-0a1b2c3d } }
`,
  },
  evaluate(api) {
    const policy = apiPolicy(api);
    if (!isPrivateApi(api) || policy.value.kind === 'absent') return [];
    const limited = limitsCallers(policy);
    if (limited.kind === 'unresolved') return limited;
    return limited.value ? pass : fail(policy, 'the policy lets in every VPC endpoint');
  },
});
