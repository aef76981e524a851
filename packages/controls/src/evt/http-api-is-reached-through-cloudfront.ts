import { apiKind, fail, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { distributionsBefore, hasUnknownOrigin } from './web-acls.ts';

export const httpApiIsReachedThroughCloudfront = defineControl({
  id: 'ASPIS-EVT-029',
  title: 'HTTP API or open function URL, which cannot have a web ACL, stands behind CloudFront',
  severity: 'info',
  appliesTo: ['AWS::ApiGatewayV2::Api', 'AWS::Lambda::Url'],
  why: 'AWS WAF cannot be attached to HTTP APIs or function URLs. Without CloudFront before them there is no place for rules against floods and known exploits.',
  fix: 'Put a CloudFront distribution with a web ACL before it and close the direct way: origin access control for function URLs, a secret header or a closed default endpoint for HTTP APIs; or use a REST API.',
  whenNotToUse: 'Throttling and authorization are protection enough for this API.',
  sources: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP }
`,
    good: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP }
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      WebACLId: !GetAtt Acl.Arn
      Origins:
        - { Id: api, DomainName: !Sub '\${Api}.execute-api.\${AWS::Region}.amazonaws.com' }
`,
  },
  evaluate(resource, app) {
    if (resource.type === 'AWS::ApiGatewayV2::Api' && apiKind(resource) !== 'http') return [];
    if (resource.type === 'AWS::Lambda::Url') {
      const type = resource.string('AuthType');
      if (type.kind === 'unresolved') return type;
      if (type.value !== 'NONE') return [];
    }
    if (distributionsBefore(resource).length > 0) return pass;
    if (hasUnknownOrigin(app))
      return unresolved(resource, 'the origin of a CloudFront distribution is only known once deployed');
    return fail(resource, 'no CloudFront distribution has it as an origin');
  },
});
