import { type ResourceView, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { hasWebAcl, isBehindWebAcl } from './web-acls.ts';

export const loadBalancerBeforeAFunctionHasAWebAcl = defineControl({
  id: 'ASPIS-EVT-028',
  title: 'Public load balancer before a function is protected by a web ACL',
  severity: 'medium',
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  why: 'A load balancer neither authorizes nor throttles: each request of anyone on the internet runs the function.',
  fix: 'Declare an AWS::WAFv2::WebACLAssociation whose ResourceArn is the load balancer, or make it internal.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-alb.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Front:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties: { Scheme: internet-facing }
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties: { LoadBalancerArn: !Ref Front, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Orders }] }
Orders:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties: { TargetType: lambda }
`,
    good: `
Front:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties: { Scheme: internet-facing }
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties: { LoadBalancerArn: !Ref Front, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Orders }] }
Orders:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties: { TargetType: lambda }
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: !Ref Front, WebACLArn: !GetAtt Acl.Arn }
`,
  },
  evaluate(balancer) {
    const scheme = balancer.string('Scheme');
    if (scheme.kind === 'unresolved') return scheme;
    if (scheme.value === 'internal' || !leadsToFunction(balancer)) return [];
    return hasWebAcl(balancer) || isBehindWebAcl(balancer)
      ? pass
      : fail(balancer, 'it leads to a function, and no web ACL is associated with it');
  },
});

function leadsToFunction(balancer: ResourceView): boolean {
  const { app } = balancer;
  const listeners = app.referrers(balancer, 'AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn');
  const rules = listeners.flatMap((listener) =>
    app.referrers(listener, 'AWS::ElasticLoadBalancingV2::ListenerRule', 'ListenerArn'),
  );
  const actions = [
    ...listeners.map((listener) => listener.items('DefaultActions')),
    ...rules.map((rule) => rule.items('Actions')),
  ];
  return actions.some(
    (items) =>
      items.kind === 'known' &&
      items.value.some((action) => {
        const group = app.target(action.at('TargetGroupArn'), 'AWS::ElasticLoadBalancingV2::TargetGroup');
        const type = group.kind === 'known' ? group.value?.string('TargetType') : undefined;
        return type?.kind === 'known' && type.value === 'lambda';
      }),
  );
}
