import { testControl } from '@aspis/testkit';
import { stagesServeTheirOwnApi as control } from './stages-serve-their-own-api.ts';

testControl(control, {
  fail: {
    'of an HTTP API': `
A: { Type: AWS::ApiGatewayV2::Api }
B: { Type: AWS::ApiGatewayV2::Api }
R: { Type: AWS::ApiGatewayV2::Deployment, Properties: { ApiId: !Ref A } }
S: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref B, DeploymentId: !Ref R, StageName: prod } }
`,
    'in flow style': `
A: { Type: AWS::ApiGateway::RestApi }
B: { Type: AWS::ApiGateway::RestApi }
R: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref A } }
S: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref B, DeploymentId: !Ref R } }
`,
  },
  pass: {
    'in SAM': `
A: { Type: AWS::Serverless::Api, Properties: { StageName: prod } }
`,
  },
  notApplicable: {
    'a deployment from elsewhere': `
S: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: r, DeploymentId: !ImportValue d } }
`,
  },
});
