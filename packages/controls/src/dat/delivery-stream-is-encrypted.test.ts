import { testControl } from '@aspis/testkit';
import { deliveryStreamIsEncrypted as control } from './delivery-stream-is-encrypted.ts';

testControl(control, {
  fail: {
    'no type of stream, which is DirectPut': `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamName: archive
`,
    'no type of key': `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamType: DirectPut
    DeliveryStreamEncryptionConfigurationInput:
      KeyType:
`,
  },
  pass: {
    'a key of yours': `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamEncryptionConfigurationInput: { KeyType: CUSTOMER_MANAGED_CMK, KeyARN: !GetAtt Key.Arn }
`,
  },
  unresolved: {
    imported: `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamType: !ImportValue type
`,
  },
  notApplicable: {
    'a data stream as source': `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamType: KinesisStreamAsSource
`,
  },
});
