import { type ApplicationView, fail, notApplicable, pass, unresolved, type View } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionSpansZones = defineControl({
  id: 'ASPIS-NET-020',
  title: 'Functions in a VPC span several zones',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'When the one zone fails, so does every invocation, although Lambda itself runs on.',
  fix: 'Name subnets of at least two availability zones in VpcConfig.SubnetIds.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/security-resilience.html',
  ],
  equivalents: {
    prowler: ['awslambda_function_vpc_multi_az'],
    securityhub: ['Lambda.5'],
    'aws-config': ['LAMBDA_VPC_MULTI_AZ_CHECK'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1]
      SecurityGroupIds: [sg-1]
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [sg-1]
`,
  },
  evaluate(fn, app) {
    const subnets = fn.items('VpcConfig.SubnetIds');
    if (subnets.kind === 'unresolved') return subnets;
    if (subnets.value.length === 0) return notApplicable;
    const zones = subnets.value.map((subnet) => zoneOf(app, subnet));
    if (new Set(zones).size > 1) return pass;
    if (zones.includes(undefined)) return unresolved(subnets, 'the subnets are only known once deployed');
    return fail(subnets, subnets.value.length === 1 ? 'one subnet only' : 'all subnets lie in one zone');
  },
});

/** What tells the subnet's zone apart: its zone where that is known, else the subnet itself. */
function zoneOf(app: ApplicationView, subnet: View): string | undefined {
  const target = app.target(subnet, 'AWS::EC2::Subnet');
  if (target.kind === 'known' && target.value?.type === 'AWS::EC2::Subnet') {
    const zone = target.value.text('AvailabilityZone');
    return zone.kind === 'known' && zone.value !== undefined ? `zone ${zone.value}` : target.value.id;
  }
  const text = subnet.text();
  return text.kind === 'known' ? text.value : undefined;
}
