import { limitsCaller } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeTrust } from './trust-statements.ts';

/** Services whose documentation asks for these conditions in the trust policy, read 2026-11-21. */
const tyingServices = new Set([
  'scheduler.amazonaws.com',
  'pipes.amazonaws.com',
  'states.amazonaws.com',
  'firehose.amazonaws.com',
  'iot.amazonaws.com',
]);

export const serviceRolesAreTiedToTheAccount = defineControl({
  id: 'ASPIS-IAM-019',
  title: 'Roles of event services are tied to the account or resource they serve',
  severity: 'low',
  appliesTo: ['AWS::IAM::Role'],
  why: 'A service that acts for many customers can be made to use this role for someone else who knows its ARN.',
  fix: 'Add a Condition on aws:SourceAccount, or aws:SourceArn, to the trust policy.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
    'https://cwe.mitre.org/data/definitions/441.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Service: scheduler.amazonaws.com }, Action: sts:AssumeRole }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Service: scheduler.amazonaws.com }, Action: sts:AssumeRole, Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } } }
`,
  },
  evaluate: (role) =>
    judgeTrust(role, (statement) => {
      const service = statement.principals.find(
        ({ type, text }) => type === 'Service' && tyingServices.has(text.value),
      );
      return service === undefined || limitsCaller(statement)
        ? undefined
        : { place: service.text, evidence: `${service.text.value} may take the role for any account` };
    }),
});
