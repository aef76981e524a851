import type { View } from '@aspis/model';

/** Whether a value is the default security group of a VPC in the application. */
export function isDefaultGroup({ value }: View): boolean {
  return value.kind === 'reference' && value.attribute === 'DefaultSecurityGroup';
}
