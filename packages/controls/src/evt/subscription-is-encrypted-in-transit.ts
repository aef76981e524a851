import { type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const subscriptionIsEncryptedInTransit = defineControl({
  id: 'ASPIS-EVT-067',
  title: 'Topic delivers over HTTPS, not HTTP',
  severity: 'medium',
  appliesTo: ['AWS::SNS::Subscription', 'AWS::SNS::Topic'],
  why: 'Over HTTP anyone on the way reads each notification and changes it before it arrives.',
  fix: 'Set Protocol to https and give an https:// Endpoint.',
  sources: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: { prowler: ['sns_subscription_not_using_http_endpoints'], regula: ['FG_R00052'] },
  examples: {
    bad: `
Partner:
  Type: AWS::SNS::Subscription
  Properties: { TopicArn: !Ref Orders, Protocol: http, Endpoint: http://partner.example/orders }
`,
    good: `
Partner:
  Type: AWS::SNS::Subscription
  Properties: { TopicArn: !Ref Orders, Protocol: https, Endpoint: https://partner.example/orders }
`,
  },
  evaluate(resource) {
    if (resource.type === 'AWS::SNS::Subscription') return judge(resource);
    const subscriptions = resource.items('Subscription');
    return subscriptions.kind === 'unresolved' ? subscriptions : subscriptions.value.map(judge);
  },
});

function judge(subscription: View) {
  const protocol = subscription.string('Protocol');
  if (protocol.kind === 'unresolved') return protocol;
  return protocol.value === 'http' ? fail(protocol, 'Protocol is http') : pass;
}
