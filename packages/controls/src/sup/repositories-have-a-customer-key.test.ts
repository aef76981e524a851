import { testControl } from '@aspis/testkit';
import { repositoriesHaveACustomerKey as control } from './repositories-have-a-customer-key.ts';

testControl(control, {
  fail: {
    AES256: `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: AES256 } } }
`,
  },
  pass: {
    KMS: `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: { EncryptionType: KMS } } }
`,
  },
  unresolved: {
    imported: `
Images: { Type: AWS::ECR::Repository, Properties: { EncryptionConfiguration: !ImportValue e } }
`,
  },
});
