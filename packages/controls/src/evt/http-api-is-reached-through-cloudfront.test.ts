import { testControl } from '@aspis/testkit';
import { httpApiIsReachedThroughCloudfront as control } from './http-api-is-reached-through-cloudfront.ts';

const url = (type: string, rest = '') => `
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: arn, AuthType: ${type} }
${rest}`;

const edge = (origin: string) => `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties: { DistributionConfig: { Origins: [{ Id: url, DomainName: ${origin} }] } }
`;

testControl(control, {
  fail: { 'an open URL': url('NONE') },
  pass: { 'an open URL behind CloudFront': url('NONE', edge('!GetAtt Url.FunctionUrl')) },
  unresolved: {
    'the type is imported': url('!ImportValue type'),
    'an origin cut out of a text': url('NONE', edge("!Select [2, !Split ['/', !GetAtt Url.FunctionUrl]]")),
  },
  notApplicable: {
    'a URL with IAM': url('AWS_IAM'),
    'a WebSocket API': `
Chat:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: chat, ProtocolType: WEBSOCKET }
`,
  },
});
