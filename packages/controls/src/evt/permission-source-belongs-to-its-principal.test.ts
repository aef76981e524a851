import { testControl } from '@aspis/testkit';
import { permissionSourceBelongsToItsPrincipal as control } from './permission-source-belongs-to-its-principal.ts';

const permission = (principal: string, arn: string) => `
Topic: { Type: AWS::SNS::Topic }
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: ${principal}, SourceArn: ${arn} }
`;

testControl(control, {
  fail: {
    'a topic for S3': permission('s3.amazonaws.com', '!Ref Topic'),
    'by ARN': permission('sns.amazonaws.com', 'arn:aws:s3:::uploads'),
  },
  pass: {
    'a topic for SNS': permission('sns.amazonaws.com', '!Ref Topic'),
    'an API': permission('apigateway.amazonaws.com', "!Sub 'arn:aws:execute-api:eu-west-1:1:${Api}/*'"),
  },
  notApplicable: {
    'a source out of sight': permission('sns.amazonaws.com', '!ImportValue topic'),
    'a service that acts for others': permission('cloudfront.amazonaws.com', '!Ref Topic'),
  },
});
