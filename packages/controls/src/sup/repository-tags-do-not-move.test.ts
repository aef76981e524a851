import { testControl } from '@aspis/testkit';
import { repositoryTagsDoNotMove as control } from './repository-tags-do-not-move.ts';

testControl(control, {
  fail: {
    mutable: `
Images: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: MUTABLE } }
`,
  },
  pass: {
    'but for some': `
Images: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: IMMUTABLE_WITH_EXCLUSION } }
`,
  },
  unresolved: {
    imported: `
Images: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: !ImportValue m } }
`,
  },
});
