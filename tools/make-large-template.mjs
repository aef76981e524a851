// Writes a large, believable SAM-free YAML template to standard output.
// Usage: node tools/make-large-template.mjs [resources=5000] [seed=1] [yaml|json]
const [count = '5000', seed = '1', format = 'yaml'] = process.argv.slice(2);

let state = Number(seed) >>> 0;
/** A linear congruential generator (Numerical Recipes): the same seed gives the same bytes everywhere. */
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % below;
}

const runtimes = ['nodejs22.x', 'python3.13', 'nodejs20.x', 'java21'];

/** Six resources that belong together: a function, its role, log group, queue, mapping and alarm. */
function unit(index) {
  const id = `Unit${index}`;
  return {
    [`${id}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        ManagedPolicyArns: [
          { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' },
        ],
        Policies: [
          {
            PolicyName: 'queue',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
                  Resource: { 'Fn::GetAtt': [`${id}Queue`, 'Arn'] },
                },
                {
                  Effect: 'Allow',
                  Action: 's3:GetObject',
                  Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::\${Stage}-bucket-${random(50)}/*` },
                },
              ],
            },
          },
        ],
      },
    },
    [`${id}Function`]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: { 'Fn::Sub': `\${AWS::StackName}-unit-${index}` },
        Runtime: runtimes[random(runtimes.length)],
        Handler: `src/unit${index}.handler`,
        Timeout: 3 + random(60),
        MemorySize: { 'Fn::If': ['IsProd', 512, 128 + random(4) * 64] },
        Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
        Code: { S3Bucket: { Ref: 'ArtifactBucket' }, S3Key: `unit-${index}.zip` },
        Environment: { Variables: { STAGE: { Ref: 'Stage' }, QUEUE_URL: { Ref: `${id}Queue` } } },
      },
    },
    [`${id}Logs`]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: {
        LogGroupName: { 'Fn::Sub': `/aws/lambda/\${${id}Function}` },
        RetentionInDays: 7 * (1 + random(4)),
      },
    },
    [`${id}Queue`]: {
      Type: 'AWS::SQS::Queue',
      Properties: { VisibilityTimeout: 30 + random(300), KmsMasterKeyId: 'alias/aws/sqs' },
    },
    [`${id}Mapping`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': [`${id}Queue`, 'Arn'] },
        FunctionName: { Ref: `${id}Function` },
        BatchSize: 1 + random(10),
      },
    },
    [`${id}Alarm`]: {
      Type: 'AWS::CloudWatch::Alarm',
      Condition: 'IsProd',
      Properties: {
        Namespace: 'AWS/Lambda',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: `${id}Function` } }],
      },
    },
  };
}

const resources = {};
for (let index = 0; Object.keys(resources).length < Number(count); index++) {
  for (const [name, resource] of Object.entries(unit(index))) {
    resources[name] = resource;
    if (Object.keys(resources).length === Number(count)) break;
  }
}
const template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: {
    Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'prod'] },
    ArtifactBucket: { Type: 'String' },
  },
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  Resources: resources,
};
const text =
  format === 'json'
    ? JSON.stringify(template, null, 2)
    : (await import('yaml')).stringify(template, { aliasDuplicateObjects: false });
process.stdout.write(text);
