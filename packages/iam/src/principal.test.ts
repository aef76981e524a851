import { ApplicationView } from '@aspis/model';
import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { accountOf, isEveryone, isPublic, limitsCaller } from './principal.ts';
import { type Statement, statementsOf } from './statement.ts';

function statementOf(text: string): Statement {
  const app = new ApplicationView(
    applicationFrom(
      `Policy: { Type: AWS::SQS::QueuePolicy, Properties: { PolicyDocument: { Statement: [${text}] } } }\nRole: { Type: AWS::IAM::Role }`,
    ),
  );
  const [policy] = app.resources('AWS::SQS::QueuePolicy');
  const statements = policy === undefined ? undefined : statementsOf(policy.at('PolicyDocument'));
  if (statements?.kind !== 'known' || statements.value[0] === undefined) throw new Error('there is no statement');
  return statements.value[0];
}

describe('a principal', () => {
  test.each([
    ['"*"', true, undefined],
    ['{ AWS: "*" }', true, undefined],
    ['{ AWS: ["*"] }', true, undefined],
    ['{ AWS: "arn:aws:iam::*:root" }', true, '*'],
    ['{ AWS: "111122223333" }', false, '111122223333'],
    ['{ AWS: "arn:aws:iam::111122223333:role/r" }', false, '111122223333'],
    ['{ AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root" }', false, '${AWS::AccountId}'],
    ['{ AWS: !Ref AWS::AccountId }', false, '${AWS::AccountId}'],
    ['{ AWS: !GetAtt Role.Arn }', false, '${Role.Arn}'],
    ['{ Service: "*" }', false, undefined],
    ['{ Service: lambda.amazonaws.com }', false, undefined],
    ['{ Federated: "*" }', false, undefined],
  ])('%s', (principal, everyone, account) => {
    const [first] = statementOf(`{ Effect: Allow, Principal: ${principal} }`).principals;
    expect(first && isEveryone(first)).toBe(everyone);
    expect(first && accountOf(first)).toBe(account);
  });
});

const condition = (text: string) => statementOf(`{ Effect: Allow, Principal: "*", Condition: { ${text} } }`);

describe('conditions that limit the caller', () => {
  test.each([
    ...[
      'aws:SourceAccount',
      'aws:SourceOrgID',
      'aws:SourceOrgPaths',
      'aws:SourceOwner',
      'aws:SourceVpc',
      'aws:SourceVpce',
      'aws:SourceVpcArn',
      'aws:VpceAccount',
      'aws:VpceOrgID',
    ],
    ...[
      'aws:PrincipalAccount',
      'aws:PrincipalOrgID',
      'aws:PrincipalOrgPaths',
      'aws:PrincipalServiceName',
      'aws:PrincipalTag/team',
      'aws:userid',
      'aws:username',
    ],
    ...[
      'aws:CalledVia',
      'kms:CallerAccount',
      'kms:ViaService',
      'lambda:SourceFunctionArn',
      's3:DataAccessPointAccount',
      'sts:ExternalId',
      'SNS:Endpoint',
      'AWS:SOURCEACCOUNT',
    ],
  ])('the key %s', (key) => expect(limitsCaller(condition(`StringEquals: { "${key}": x }`))).toBe(true));

  test.each([
    ['an address', 'IpAddress: { aws:SourceIp: 203.0.113.0/24 }'],
    ['an ARN', 'ArnLike: { aws:SourceArn: "arn:aws:sns:eu-west-1:111122223333:*" }'],
    ['a bucket', 'ArnLike: { aws:SourceArn: "arn:aws:s3:::shop" }'],
    ['an own account’s ARN', "ArnLike: { aws:SourceArn: !Sub 'arn:aws:events:*:${AWS::AccountId}:rule/*' }"],
    ['any of several values', '"ForAnyValue:StringLike": { aws:PrincipalOrgPaths: "o-abc/*" }'],
    ['a service as caller', 'Bool: { aws:PrincipalIsAWSService: true }'],
    ['a value that is only known once deployed', 'StringEquals: { aws:PrincipalOrgID: !ImportValue org }'],
    ['one of two', 'Bool: { aws:SecureTransport: true }, StringEquals: { aws:SourceVpce: vpce-1 }'],
  ])('%s', (_, text) => expect(limitsCaller(condition(text))).toBe(true));
});

describe('conditions that limit nobody', () => {
  test.each([
    ['another key', 'Bool: { aws:SecureTransport: true }'],
    ['a header that anyone can send', 'StringLike: { aws:Referer: "https://shop.example/*" }'],
    ['the kind of URL', 'StringEquals: { lambda:FunctionUrlAuthType: NONE }'],
    ['a negated text', 'StringNotEquals: { aws:SourceVpce: vpce-1 }'],
    ['a negated pattern', 'StringNotLike: { aws:PrincipalArn: "arn:aws:iam::111122223333:role/x" }'],
    ['a negated text for any value', '"ForAnyValue:StringNotEquals": { aws:PrincipalOrgID: o-abc }'],
    ['a negated ARN', 'ArnNotEquals: { aws:SourceArn: "arn:aws:sns:eu-west-1:111122223333:t" }'],
    ['a negated address', 'NotIpAddress: { aws:SourceIp: 203.0.113.0/24 }'],
    ['only where the key is there', 'StringEqualsIfExists: { aws:SourceVpce: vpce-1 }'],
    ['all values, of which there may be none', '"ForAllValues:StringEquals": { aws:PrincipalOrgID: o-abc }'],
    ['that the key is there', 'Null: { aws:PrincipalOrgID: false }'],
    ['any value', 'StringLike: { aws:SourceAccount: "*" }'],
    ['any value among others', 'StringLike: { aws:PrincipalOrgID: [o-abc, "*"] }'],
    ['any organisation', 'StringLike: { aws:PrincipalOrgID: "o-*" }'],
    ['any address', 'IpAddress: { aws:SourceIp: [203.0.113.0/24, 0.0.0.0/0] }'],
    ['any address of version 6', 'IpAddress: { aws:SourceIp: "::/0" }'],
    ['any ARN', 'ArnLike: { aws:SourceArn: "arn:aws:*" }'],
    ['any account’s ARN', 'ArnLike: { aws:SourceArn: "arn:aws:sns:*:*:orders" }'],
    ['any bucket', 'ArnLike: { aws:SourceArn: "arn:aws:s3:::*" }'],
    ['that no service calls', 'Bool: { aws:PrincipalIsAWSService: false }'],
  ])('%s', (_, text) => expect(limitsCaller(condition(text))).toBe(false));
});

describe('a public statement', () => {
  test.each([
    ['everyone', '{ Effect: Allow, Principal: "*" }', true],
    ['everyone among others', '{ Effect: Allow, Principal: { AWS: ["111122223333", "*"] } }', true],
    ['all but one', '{ Effect: Allow, NotPrincipal: { AWS: "111122223333" } }', true],
    ['denied to everyone', '{ Effect: Deny, Principal: "*" }', false],
    ['an account', '{ Effect: Allow, Principal: { AWS: "111122223333" } }', false],
    [
      'everyone in a network',
      '{ Effect: Allow, Principal: "*", Condition: { StringEquals: { aws:SourceVpce: vpce-1 } } }',
      false,
    ],
    [
      'everyone outside one',
      '{ Effect: Allow, Principal: "*", Condition: { StringNotEquals: { aws:SourceVpce: vpce-1 } } }',
      true,
    ],
  ])('%s', (_, text, expected) => expect(isPublic(statementOf(text))).toBe(expected));
});
