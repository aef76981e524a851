import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { deniesPlainHttp } from '../policy-documents.ts';

export const topicRequiresTls = defineControl({
  id: 'ASPIS-DAT-026',
  title: 'Topic policies deny publishing without TLS',
  severity: 'low',
  appliesTo: ['AWS::SNS::Topic'],
  why: 'SNS endpoints answer over plain HTTP too: a publisher that is set up wrongly sends its messages in the clear.',
  fix: 'Add an AWS::SNS::TopicPolicy with a statement that denies `sns:Publish` to `*` where `aws:SecureTransport` is false.',
  whenNotToUse: 'Only AWS services and SDKs publish to the topic; both use TLS.',
  sources: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: { 'cdk-nag': ['SNSTopicSSLPublishOnly'] },
  examples: {
    bad: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    TopicName: orders
`,
    good: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    TopicName: orders
Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 'sns:Publish', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
  evaluate(topic, app) {
    const policies = ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy']
      .flatMap((type) => app.referrers(topic, type))
      .map((policy) => policy.at('PolicyDocument'));
    const denied = deniesPlainHttp(policies, 'sns');
    if (denied?.kind === 'unresolved') return denied;
    if (denied?.value === true) return pass;
    return fail(topic, policies.length === 0 ? 'no policy denies plain HTTP' : 'its policy does not deny plain HTTP');
  },
});
