import { testControl } from '@aspis/testkit';
import { queuesHaveADeadLetterQueue as control } from './queues-have-a-dead-letter-queue.ts';

testControl(control, {
  fail: {
    'a queue by itself': `
Orders: { Type: AWS::SQS::Queue }
`,
  },
  pass: {
    'given as text': `
Orders: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: !Sub '{"deadLetterTargetArn": "\${Failed.Arn}", "maxReceiveCount": 3}' } }
Failed: { Type: AWS::SQS::Queue }
`,
  },
  notApplicable: {
    'a dead-letter queue by its name': `
OrdersDlq: { Type: AWS::SQS::Queue }
`,
    'a dead-letter queue of another application': `
Failed: { Type: AWS::SQS::Queue, Properties: { RedriveAllowPolicy: { redrivePermission: allowAll } } }
`,
    'of a function': `
Failed: { Type: AWS::SQS::Queue }
Orders: { Type: AWS::Lambda::Function, Properties: { DeadLetterConfig: { TargetArn: !GetAtt Failed.Arn } } }
`,
    'a failure destination': `
Failed: { Type: AWS::SQS::Queue }
Config: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: f, Qualifier: q, DestinationConfig: { OnFailure: { Destination: !GetAtt Failed.Arn } } } }
`,
    'of a rule': `
Failed: { Type: AWS::SQS::Queue }
Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: b, DeadLetterConfig: { Arn: !GetAtt Failed.Arn } }] } }
`,
  },
});
