import { type ResourceView, fail, pass } from '@aspis/model';
import { isPublic, statementsOf } from '@aspis/iam';
import { defineControl } from '../control.ts';

export const logPoliciesAreNotPublic = defineControl({
  id: 'ASPIS-OBS-016',
  title: 'Policies on logs name who may use them',
  severity: 'high',
  appliesTo: ['AWS::Logs::Destination', 'AWS::Logs::ResourcePolicy'],
  why: 'A log policy for every principal lets any AWS account write forged entries, or subscribe and flood the stream behind a destination.',
  fix: 'Name accounts or services as Principal in DestinationPolicy or PolicyDocument, with a condition on aws:SourceAccount or aws:PrincipalOrgID.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    prowler: ['cloudwatch_log_group_not_publicly_accessible'],
    kics: ['cloudwatch_logs_destination_with_vulnerable_policy'],
  },
  examples: {
    bad: `
Central:
  Type: AWS::Logs::Destination
  Properties:
    DestinationName: central
    DestinationPolicy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"logs:PutSubscriptionFilter","Resource":"*"}]}'
`,
    good: `
Central:
  Type: AWS::Logs::Destination
  Properties:
    DestinationName: central
    DestinationPolicy: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"logs:PutSubscriptionFilter","Resource":"*"}]}'
`,
  },
  evaluate(resource) {
    const document = resource.at(policyProperty(resource));
    const statements = statementsOf(document);
    if (statements.kind === 'unresolved') return statements;
    const open = statements.value.find(isPublic);
    return open === undefined ? pass : fail(open, 'a statement allows every principal');
  },
});

function policyProperty(resource: ResourceView): string {
  return resource.type === 'AWS::Logs::Destination' ? 'DestinationPolicy' : 'PolicyDocument';
}
