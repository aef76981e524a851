import { testControl } from '@aspis/testkit';
import { topicRequiresTls as control } from './topic-requires-tls.ts';

testControl(control, {
  fail: {
    'only grants': `
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
        - { Effect: Allow, Principal: { Service: events.amazonaws.com }, Action: 'sns:Publish', Resource: '*' }
`,
  },
  pass: {
    'an inline policy': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    TopicName: orders
Policy:
  Type: AWS::SNS::TopicInlinePolicy
  Properties:
    TopicArn: !Ref Orders
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 'sns:Publish', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
    'all actions': `
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
        - { Effect: Deny, Principal: '*', Action: 'sns:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
  unresolved: {
    'the policy is imported': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    TopicName: orders
Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument: !ImportValue policy
`,
  },
});
