import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { allowsEveryone } from './message-policies.ts';

export const topicPolicyIsNotPublic = defineControl({
  id: 'ASPIS-EVT-061',
  title: 'Topic policy does not let everyone in',
  severity: 'high',
  appliesTo: ['AWS::SNS::TopicPolicy'],
  why: 'With principal * and no condition any AWS account publishes messages that your functions then trust, or subscribes and reads along.',
  fix: 'Name the services, accounts or roles that use the topic, with aws:SourceArn for a service.',
  sources: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_169'],
    prowler: ['sns_topics_not_publicly_accessible'],
    kics: ['sns_topic_is_publicly_accessible'],
    'guard-registry': ['SNS_TOPICPOLICY_NO_WILDCARD_PRINCIPAL'],
    cfn_nag: ['F18'],
    securityhub: ['SNS.4'],
    terrascan: ['AC_AWS_0385'],
  },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '*' }, Action: sns:Publish, Resource: !Ref Orders }
`,
    good: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal: { AWS: '*' }
          Action: sns:Publish
          Resource: !Ref Orders
          Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } }
`,
  },
  evaluate(policy) {
    return judgeStatements(policy.at('PolicyDocument'), (statement) =>
      allowsEveryone(statement) ? 'allows everyone' : undefined,
    );
  },
});
