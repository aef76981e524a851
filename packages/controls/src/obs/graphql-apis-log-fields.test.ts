import { testControl } from '@aspis/testkit';
import { graphqlApisLogFields as control } from './graphql-apis-log-fields.ts';

const api = (properties: string) => `
Api:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    Name: shop
    ${properties}
`;

testControl(control, {
  fail: {
    'no log at all': api('AuthenticationType: AWS_IAM'),
    'a role alone': api('LogConfig: { CloudWatchLogsRoleArn: arn }'),
  },
  pass: { all: api('LogConfig: { CloudWatchLogsRoleArn: arn, FieldLogLevel: ALL }') },
  unresolved: { imported: api('LogConfig: { FieldLogLevel: !ImportValue level }') },
});
