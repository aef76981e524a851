import { testControl } from '@aspis/testkit';
import { subscriptionIsEncryptedInTransit as control } from './subscription-is-encrypted-in-transit.ts';

const subscription = (protocol: string) => `
Partner:
  Type: AWS::SNS::Subscription
  Properties: { TopicArn: !Ref Orders, Protocol: ${protocol}, Endpoint: endpoint }
`;

testControl(control, {
  fail: {
    'a subscription': subscription('http'),
    'a subscription inside the topic': `
Orders:
  Type: AWS::SNS::Topic
  Properties: { Subscription: [{ Protocol: http, Endpoint: 'http://partner.example' }] }
`,
  },
  pass: { HTTPS: subscription('https'), 'a function': subscription('lambda') },
  unresolved: { imported: subscription('!ImportValue protocol') },
});
