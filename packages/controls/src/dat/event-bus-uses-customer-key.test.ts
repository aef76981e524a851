import { testControl } from '@aspis/testkit';
import { eventBusUsesCustomerKey as control } from './event-bus-uses-customer-key.ts';

testControl(control, {
  fail: {
    'an empty key': `
Shop:
  Type: AWS::Events::EventBus
  Properties:
    Name: shop
    KmsKeyIdentifier: ''
`,
  },
  pass: {
    'a key given as a parameter': `
Parameters:
  KeyArn: { Type: String }
Resources:
  Shop:
    Type: AWS::Events::EventBus
    Properties:
      Name: shop
      KmsKeyIdentifier: !Ref KeyArn
`,
  },
  unresolved: {
    'the properties are imported': `
Shop:
  Type: AWS::Events::EventBus
  Properties: !ImportValue settings
`,
  },
});
