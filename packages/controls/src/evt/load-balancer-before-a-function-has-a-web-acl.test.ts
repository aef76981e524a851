import { testControl } from '@aspis/testkit';
import { loadBalancerBeforeAFunctionHasAWebAcl as control } from './load-balancer-before-a-function-has-a-web-acl.ts';

const balancer = (scheme: string, targets: string, rest = '') => `
Front:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties: { Name: front, ${scheme} }
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties: { LoadBalancerArn: !Ref Front, DefaultActions: [{ Type: fixed-response }] }
Rule:
  Type: AWS::ElasticLoadBalancingV2::ListenerRule
  Properties: { ListenerArn: !Ref Listener, Actions: [{ Type: forward, TargetGroupArn: !Ref Orders }] }
Orders:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties: { TargetType: ${targets} }
${rest}`;

const association = `
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: !Ref Front, WebACLArn: !GetAtt Acl.Arn }
`;

testControl(control, {
  fail: { 'public by default, by a rule': balancer('Type: application', 'lambda') },
  pass: { 'an association': balancer('Scheme: internet-facing', 'lambda', association) },
  unresolved: { 'the scheme is imported': balancer('Scheme: !ImportValue scheme', 'lambda') },
  notApplicable: {
    internal: balancer('Scheme: internal', 'lambda'),
    'servers behind it': balancer('Scheme: internet-facing', 'ip'),
  },
});
