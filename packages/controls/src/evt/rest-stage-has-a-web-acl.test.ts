import { testControl } from '@aspis/testkit';
import { restStageHasAWebAcl as control } from './rest-stage-has-a-web-acl.ts';

const stage = (rest: string, type = 'REGIONAL') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, EndpointConfiguration: { Types: [${type}] } }
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live }
${rest}`;

const association = (arn: string) => `
Protection:
  Type: AWS::WAFv2::WebACLAssociation
  Properties: { ResourceArn: ${arn}, WebACLArn: !GetAtt Acl.Arn }
`;

const distribution = (acl: string) => `
Edge:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Origins: [{ Id: api, DomainName: !Sub '\${Api}.execute-api.eu-west-1.amazonaws.com' }]
      ${acl}
`;

testControl(control, {
  fail: {
    none: stage(''),
    'an association with another stage': stage(
      association("!Sub 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/test'"),
    ),
    'CloudFront without a web ACL': stage(distribution('Enabled: true')),
  },
  pass: {
    'by reference to the stage': stage(
      association("!Sub 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/${Live}'"),
    ),
    'by the name of the stage': stage(association("!Sub 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/live'")),
    'CloudFront with a web ACL': stage(distribution('WebACLId: !ImportValue acl')),
  },
  notApplicable: { 'a private API': stage('', 'PRIVATE') },
});
