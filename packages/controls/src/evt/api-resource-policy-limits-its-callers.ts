import { fail, isPrivateApi, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { apiPolicy, limitsCallers } from './api-policy.ts';

export const apiResourcePolicyLimitsItsCallers = defineControl({
  id: 'ASPIS-EVT-018',
  title: 'Resource policy of an API leaves it to some callers only',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'A policy that allows everyone, without a Deny for other networks, looks like a fence and is none: every address on the internet may call the API.',
  fix: 'Name accounts, roles or an organization as principals, or add a Deny with NotIpAddress on aws:SourceIp (StringNotEquals on aws:SourceVpce for private APIs); in SAM Auth.ResourcePolicy.IpRangeWhitelist.',
  whenNotToUse: 'Every method has an authorizer, and the policy is there for another reason.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
    'https://cwe.mitre.org/data/definitions/284.html',
  ],
  equivalents: { kics: ['rest_api_with_vulnerable_policy'] },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: orders
    Policy:
      Statement:
        - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: 'execute-api:/*' }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: orders
    Policy:
      Statement:
        - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: 'execute-api:/*' }
        - Effect: Deny
          Principal: '*'
          Action: execute-api:Invoke
          Resource: execute-api:/*
          Condition: { NotIpAddress: { 'aws:SourceIp': 192.0.2.0/24 } }
`,
  },
  evaluate(api) {
    const policy = apiPolicy(api);
    if (isPrivateApi(api) || policy.value.kind === 'absent' || policy.uncertain) return [];
    const limited = limitsCallers(policy);
    if (limited.kind === 'unresolved') return limited;
    return limited.value ? pass : fail(policy, 'the policy allows everyone and denies nobody by place');
  },
});
