import { testControl } from '@aspis/testkit';
import { streamIsEncrypted as control } from './stream-is-encrypted.ts';

testControl(control, {
  fail: {
    none: `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption: { EncryptionType: NONE, KeyId: alias/aws/kinesis }
`,
    'no key': `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption: { EncryptionType: KMS }
`,
    'no type': `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption: { KeyId: !Ref Key }
`,
    'an empty type': `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption:
      EncryptionType:
      KeyId: !Ref Key
`,
  },
  pass: {
    'a key of yours': `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption: { EncryptionType: KMS, KeyId: !Ref Key }
`,
  },
  unresolved: {
    imported: `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption: { EncryptionType: !ImportValue type, KeyId: !Ref Key }
`,
  },
});
