import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { wholeServiceActions } from './message-policies.ts';

export const topicPolicyNamesItsActions = defineControl({
  id: 'ASPIS-EVT-062',
  title: 'Topic policy names the actions it allows',
  severity: 'medium',
  appliesTo: ['AWS::SNS::TopicPolicy'],
  why: 'sns:* lets whoever should only publish also subscribe, delete the topic and change this very policy.',
  fix: 'List the actions, such as sns:Publish for publishers.',
  sources: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: { cfripper: ['SNSTopicPolicyWildcardActionRule'] },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: 'sns:*', Resource: !Ref Orders }
`,
    good: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: sns:Publish, Resource: !Ref Orders }
`,
  },
  evaluate(policy) {
    return judgeStatements(policy.at('PolicyDocument'), (statement) => {
      const [action] = wholeServiceActions(statement);
      return action === undefined ? undefined : `allows ${action}`;
    });
  },
});
