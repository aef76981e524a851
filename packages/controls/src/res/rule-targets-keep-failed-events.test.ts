import { testControl } from '@aspis/testkit';
import { ruleTargetsKeepFailedEvents as control } from './rule-targets-keep-failed-events.ts';

testControl(control, {
  fail: {
    'one of two': `
Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: a, DeadLetterConfig: { Arn: q } }, { Id: b, Arn: b }] } }
`,
  },
  pass: {
    all: `
Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: a, DeadLetterConfig: { Arn: q } }] } }
`,
  },
  unresolved: {
    imported: `
Rule: { Type: AWS::Events::Rule, Properties: { Targets: !ImportValue targets } }
`,
  },
  notApplicable: {
    'no targets': `
Rule: { Type: AWS::Events::Rule }
`,
  },
});
