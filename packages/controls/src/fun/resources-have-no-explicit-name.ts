import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Types that CloudFormation often has to replace, and the property that names them. CloudFormation template reference, read 2026-11-21. */
const nameProperties: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::ApiKey': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CodeDeploy::DeploymentConfig': 'DeploymentConfigName',
  'AWS::CodeDeploy::DeploymentGroup': 'DeploymentGroupName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::EC2::SecurityGroup': 'GroupName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Name',
  'AWS::Elasticsearch::Domain': 'DomainName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
};

export const resourcesHaveNoExplicitName = defineControl({
  id: 'ASPIS-FUN-011',
  title: 'Resources leave their name to CloudFormation',
  severity: 'info',
  appliesTo: [
    'AWS::ApiGateway::ApiKey',
    'AWS::CloudWatch::Alarm',
    'AWS::CodeDeploy::DeploymentConfig',
    'AWS::CodeDeploy::DeploymentGroup',
    'AWS::DynamoDB::Table',
    'AWS::EC2::SecurityGroup',
    'AWS::ECR::Repository',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::Elasticsearch::Domain',
    'AWS::IAM::Group',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Role',
    'AWS::Kinesis::Stream',
    'AWS::RDS::DBInstance',
  ],
  why: 'A named resource cannot be replaced, since its successor would need the same name: an urgent update fails, and the stack cannot be deployed twice beside itself.',
  fix: 'Leave the name out and refer to the resource by Ref or GetAtt.',
  whenNotToUse: 'Others outside the stack must know the name beforehand.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html',
  ],
  equivalents: { 'guard-registry': ['CFN_NO_EXPLICIT_RESOURCE_NAMES'], cfn_nag: ['W28'] },
  examples: {
    bad: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    TableName: orders
    KeySchema: [{ AttributeName: id, KeyType: HASH }]
`,
    good: `
Orders:
  Type: AWS::DynamoDB::Table
  Properties:
    KeySchema: [{ AttributeName: id, KeyType: HASH }]
`,
  },
  evaluate(resource) {
    const property = nameProperties[resource.type];
    if (property === undefined) return notApplicable;
    const name = resource.at(property);
    // Even a name that is only known once deployed stands in the way, and so does an empty one.
    return name.value.kind === 'absent' ? pass : fail(name, `${property} is given`);
  },
});
