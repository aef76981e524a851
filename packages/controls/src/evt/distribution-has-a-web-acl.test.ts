import { testControl } from '@aspis/testkit';
import { distributionHasAWebAcl as control } from './distribution-has-a-web-acl.ts';

const edge = (acl: string) => `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig: { Enabled: true${acl} }
`;

testControl(control, {
  fail: { none: edge(''), 'an empty text': edge(", WebACLId: ''") },
  pass: { 'imported from the region where CloudFront wants it': edge(', WebACLId: !ImportValue acl') },
});
