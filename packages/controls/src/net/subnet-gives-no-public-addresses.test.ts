import { testControl } from '@aspis/testkit';
import { subnetGivesNoPublicAddresses as control } from './subnet-gives-no-public-addresses.ts';

testControl(control, {
  fail: {
    'as text': `
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    MapPublicIpOnLaunch: 'true'
`,
  },
  pass: {
    'by default': `
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
`,
  },
  unresolved: {
    imported: `
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    MapPublicIpOnLaunch: !ImportValue map
`,
  },
});
