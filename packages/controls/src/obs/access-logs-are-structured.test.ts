import { testControl } from '@aspis/testkit';
import { accessLogsAreStructured as control } from './access-logs-are-structured.ts';

const stage = (format: string, version = '') => `
Live:
  Type: AWS::ApiGateway${version}::Stage
  Properties:
    AccessLogSetting${version === '' ? '' : 's'}:
      DestinationArn: arn
      Format: ${format}
`;

testControl(control, {
  fail: {
    'the common log format': stage("'$context.identity.sourceIp - [$context.requestTime] $context.status'", 'V2'),
    'a mere name': stage('json'),
  },
  pass: {
    'an object with quoted variables': stage(`'{ "ip": "$context.identity.sourceIp" }'`, 'V2'),
    'an object with bare variables': stage(`'{ "status": $context.status, "length":$context.responseLength }'`),
    'an object with a parameter in it': stage(`!Sub '{"stage":"\${AWS::StackName}","status":"$context.status"}'`),
  },
  unresolved: { 'an imported format': stage('!FindInMap [Formats, !Ref AWS::AccountId, json]') },
  notApplicable: {
    'no access log': `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { StageName: live }
`,
  },
});
