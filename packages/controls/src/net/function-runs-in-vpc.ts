import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionRunsInVpc = defineControl({
  id: 'ASPIS-NET-019',
  title: 'Functions run in a VPC of yours',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: "Outside of a VPC nothing limits where the function's code may connect to; inside, security groups, endpoints and flow logs do.",
  fix: 'Set VpcConfig with private subnets and a security group, where the function needs what is in the VPC or its traffic has to be controlled.',
  whenNotToUse:
    'The function uses nothing in a VPC: its own permissions limit what it can do, and a VPC adds cost, cold starts and ways to fail.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/foundation-networking.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_117'],
    cfn_nag: ['W89'],
    'guard-registry': ['LAMBDA_INSIDE_VPC'],
    'cdk-nag': ['LambdaInsideVPC'],
    prowler: ['awslambda_function_inside_vpc'],
    securityhub: ['Lambda.3'],
    'aws-config': ['LAMBDA_INSIDE_VPC'],
    'control-tower': ['CT.LAMBDA.PR.3'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [sg-0123456789abcdef0]
`,
  },
  evaluate(fn) {
    const isSet = fn.isSet('VpcConfig');
    if (isSet.kind === 'unresolved') return isSet;
    const subnets = fn.items('VpcConfig.SubnetIds');
    // Subnets that are only known once deployed are subnets all the same.
    return isSet.value && (subnets.kind === 'unresolved' || subnets.value.length > 0)
      ? pass
      : fail(fn.at('VpcConfig'), 'no VpcConfig');
  },
});
