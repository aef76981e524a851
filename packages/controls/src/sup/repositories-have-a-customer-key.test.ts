import { testControl } from '@aspis/testkit';
import { repositoriesHaveACustomerKey as control } from './repositories-have-a-customer-key.ts';

testControl(control, {
  fail: {
    'the key that AWS manages': `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS } } }
`,
    AES256: `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: AES256 } } }
`,
  },
  pass: {
    'a key of the account': `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS_DSSE, KmsKey: alias/images } } }
`,
  },
  unresolved: {
    imported: `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: !ImportValue e } }
`,
  },
});
