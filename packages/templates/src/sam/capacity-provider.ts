import { type Resource, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isGiven } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { awsManagedPolicy, trustOf } from './function-role.ts';

const known = new Set([
  ...[
    'CapacityProviderName',
    'VpcConfig',
    'OperatorRole',
    'Tags',
    'PropagateTags',
    'InstanceRequirements',
    'ScalingConfig',
    'KmsKeyArn',
  ],
]);

/** `AWS::Serverless::CapacityProvider`: Lambda's managed instances and the role that runs them. */
export function expandCapacityProvider(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  for (const [name, { key }] of entriesOf(properties))
    if (!known.has(name)) expansion.warn(key, `A capacity provider has no property "${name}".`);
  const vpc = entryOf(properties, 'VpcConfig');
  if (!isGiven(entryOf(vpc, 'SubnetIds')))
    expansion.warn(vpc?.span ?? span, 'A capacity provider needs VpcConfig with SubnetIds.');
  const role = entryOf(properties, 'OperatorRole');
  const roleId = `${logicalId}OperatorRole`;
  const requirements = entryOf(properties, 'InstanceRequirements');
  expansion.add(resource, {
    logicalId,
    type: 'AWS::Lambda::CapacityProvider',
    properties: {
      CapacityProviderName: entryOf(properties, 'CapacityProviderName'),
      VpcConfig: vpc,
      PermissionsConfig: {
        CapacityProviderOperatorRoleArn: isGiven(role) ? role : expansion.refer(roleId, 'Arn', span),
      },
      InstanceRequirements: isGiven(requirements)
        ? {
            Architectures: entryOf(requirements, 'Architectures'),
            AllowedInstanceTypes: entryOf(requirements, 'AllowedTypes'),
            ExcludedInstanceTypes: entryOf(requirements, 'ExcludedTypes'),
          }
        : undefined,
      CapacityProviderScalingConfig: scaling(resource),
      KmsKeyArn: entryOf(properties, 'KmsKeyArn'),
      Tags: entryOf(properties, 'Tags'),
    },
    attributes: Object.fromEntries(resource.attributes),
  });
  if (isGiven(role)) return;
  expansion.add(resource, {
    logicalId: roleId,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: trustOf(['lambda.amazonaws.com'], span),
      ManagedPolicyArns: [awsManagedPolicy('AWSLambdaManagedEC2ResourceOperator', span, expansion)],
    },
  });
}

function scaling({ properties }: Resource): Draft {
  const config = entryOf(properties, 'ScalingConfig');
  if (!isGiven(config)) return undefined;
  const utilization = entryOf(config, 'AverageCPUUtilization');
  const policies = [{ PredefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization', TargetValue: utilization }];
  return {
    MaxVCpuCount: entryOf(config, 'MaxVCpuCount'),
    ScalingMode: isGiven(utilization) ? 'Manual' : 'Auto',
    ScalingPolicies: isGiven(utilization) ? policies : undefined,
  };
}
