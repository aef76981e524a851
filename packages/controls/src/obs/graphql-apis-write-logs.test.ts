import { testControl } from '@aspis/testkit';
import { graphqlApisWriteLogs as control } from './graphql-apis-write-logs.ts';

const api = (properties: string) => `
Api:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    Name: shop
    ${properties}
`;

testControl(control, {
  fail: { 'a level without a role': api('LogConfig: { FieldLogLevel: ALL }') },
  pass: { 'a role of the template': api('LogConfig: { CloudWatchLogsRoleArn: !GetAtt LogRole.Arn }') },
  unresolved: { imported: api('LogConfig: !ImportValue log') },
});
