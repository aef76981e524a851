import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const subnetGivesNoPublicAddresses = defineControl({
  id: 'ASPIS-NET-017',
  title: 'Subnets do not give out public addresses by themselves',
  severity: 'medium',
  appliesTo: ['AWS::EC2::Subnet'],
  why: 'Whatever is launched in the subnet can be reached from the internet, asked for or not.',
  fix: 'Remove MapPublicIpOnLaunch, or set it to false; give an address to the one thing that needs it.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html'],
  equivalents: {
    checkov: ['CKV_AWS_130'],
    cfn_nag: ['W33'],
    kics: ['ec2_instance_subnet_has_public_ip_mapping_on_launch', 'vpc_subnet_assigns_public_ip'],
    trivy: ['AWS-0164'],
    'guard-registry': ['SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED'],
    'cdk-nag': ['VPCSubnetAutoAssignPublicIpDisabled'],
    prowler: ['vpc_subnet_no_public_ip_by_default'],
    securityhub: ['EC2.15'],
    'aws-config': ['SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED'],
  },
  examples: {
    bad: `
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    MapPublicIpOnLaunch: true
`,
    good: `
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    MapPublicIpOnLaunch: false
`,
  },
  evaluate(subnet) {
    const maps = subnet.boolean('MapPublicIpOnLaunch');
    if (maps.kind === 'unresolved') return maps;
    return maps.value === true ? fail(maps, 'MapPublicIpOnLaunch is true') : pass;
  },
});
