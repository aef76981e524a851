import { describe, expect, test } from 'vitest';
import { renderText } from '@aspis/model';
import type { Resource, Value } from '@aspis/model';
import { readProject } from '../../project/read-project.ts';
import { treeFromTexts } from '../../project/source-tree.ts';

function read(properties: string): { readonly made: ReadonlyMap<string, Resource>; readonly messages: string } {
  const text = `Transform: AWS::Serverless-2016-10-31\nResources:\n  Api:\n    Type: AWS::Serverless::WebSocketApi\n    Properties:\n${properties}`;
  const { applications, diagnostics } = readProject(treeFromTexts({ 'template.yaml': text }));
  const made = [...(applications[0]?.resources.values() ?? [])].map(
    (resource) => [resource.logicalId, resource] as const,
  );
  return { made: new Map(made), messages: diagnostics.map(({ message }) => message).join('\n') };
}

/** The value as plain data, references and unknown parts as `${…}`. */
function plain(value: Value | undefined): unknown {
  if (value?.kind === 'list') return value.items.map(plain);
  if (value?.kind === 'mapping')
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]));
  return value === undefined ? undefined : renderText(value)?.replaceAll('template.yaml/', '');
}

const selection = '      RouteSelectionExpression: $request.body.action\n';
const connect = `${selection}      Routes: { $connect: { FunctionArn: f } }\n`;
const here = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}';

describe('a WebSocket API', () => {
  test('may call the function of each route, on its stage', () => {
    const { made } = read(
      `${selection}      StageName: prod\n      Routes: { $connect: { FunctionArn: f, ApiKeyRequired: true }, send-it: { FunctionArn: g } }\n`,
    );
    expect([...made.keys()]).toEqual([
      ...['Api', 'ApiprodStage'],
      ...['ApiConnectIntegration', 'ApiConnectRoute', 'ApiConnectPermission'],
      ...['ApisenditIntegration', 'ApisenditRoute', 'ApisenditPermission'],
    ]);
    expect(plain(made.get('ApisenditPermission')?.properties)).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: 'g',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: `${here}:\${Api.ApiId}/prod/send-it`,
    });
    expect(plain(made.get('ApiConnectRoute')?.properties)).toEqual({
      ApiId: '${Api}',
      RouteKey: '$connect',
      Target: 'integrations/${ApiConnectIntegration}',
      ApiKeyRequired: 'true',
    });
  });

  test('authorises the connection and nothing else', () => {
    const { made } = read(
      `${selection}      Auth: { AuthType: AWS_IAM }\n      Routes: { $connect: { FunctionArn: f }, send: { FunctionArn: g } }\n`,
    );
    const types = [...made.values()]
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
      .map(({ properties }) => plain(properties));
    expect(types).toEqual([
      expect.objectContaining({ RouteKey: '$connect', AuthorizationType: 'AWS_IAM' }),
      expect.not.objectContaining({ AuthorizationType: expect.anything() }),
    ]);
  });

  test.each([
    ['lets it call its authorizer', '', true],
    ['calls its authorizer with the role it is given', ', InvokeRole: r', false],
  ])('%s', (_name, more, hasPermission) => {
    const { made } = read(`${connect}      Auth: { AuthType: CUSTOM, AuthArn: a${more} }\n`);
    expect(plain(made.get('ApiConnectRoute')?.properties)).toMatchObject({
      AuthorizationType: 'CUSTOM',
      AuthorizerId: '${ApiConnectAuthorizer}',
    });
    expect(plain(made.get('ApiAuthorizerPermission')?.properties)).toEqual(
      hasPermission
        ? {
            Action: 'lambda:InvokeFunction',
            FunctionName: 'a',
            Principal: 'apigateway.amazonaws.com',
            SourceArn: `${here}:\${Api}/authorizers/*`,
          }
        : undefined,
    );
  });

  test('has its own domain', () => {
    const { made } = read(`${connect}      Domain: { DomainName: d.example, CertificateArn: c, BasePath: [/get] }\n`);
    expect(plain(made.get('ApigetApiMapping')?.properties)).toMatchObject({
      ApiMappingKey: 'get',
      Stage: '${ApiDefaultStage}',
    });
  });
});

describe('refused with a message:', () => {
  test.each([
    ['no route selection', '      Routes: { $connect: { FunctionArn: f } }\n', 'needs RouteSelectionExpression'],
    ['no routes', selection, 'needs Routes'],
    [
      'a route without function',
      `${selection}      Routes: { $connect: { IntegrationTimeout: 5 } }\n`,
      'names no function',
    ],
    ['a route that is no mapping', `${selection}      Routes: { $connect: f }\n`, 'names no function'],
    ['a stage that must not be', `${connect}      StageName: $default\n`, 'cannot be $default'],
    ['settings in a list', `${connect}      RouteSettings: [{}]\n`, 'RouteSettings is not a mapping'],
    ['an unknown kind of address', `${connect}      IpAddressType: nonsense\n`, 'ipv4 or dualstack'],
    ['an unknown authentication', `${connect}      Auth: { AuthType: constructor }\n`, 'AWS_IAM, CUSTOM or NONE'],
    [
      'settings of an authentication that takes none',
      `${connect}      Auth: { AuthType: NONE, AuthArn: a }\n`,
      'Only AuthType CUSTOM',
    ],
    ['an authorizer that is not named', `${connect}      Auth: { AuthType: CUSTOM }\n`, 'needs AuthArn'],
    [
      'authentication without connection',
      `${selection}      Routes: { a: { FunctionArn: f } }\n      Auth: { AuthType: AWS_IAM }\n`,
      'there is no such route',
    ],
    [
      'routes with one logical id',
      `${selection}      Routes: { a-b: { FunctionArn: f }, ab: { FunctionArn: g } }\n`,
      'the same logical id',
    ],
    ['routes in a list', `${selection}      Routes: [a]\n`, 'Routes of a WebSocket API'],
  ])('%s', (_name, properties, message) => {
    expect(read(properties).messages).toContain(message);
  });
});
