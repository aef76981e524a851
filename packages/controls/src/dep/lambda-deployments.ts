import type { ResourceView } from '@aspis/model';

/** Whether a deployment group shifts the traffic of a function, and not of servers or containers. */
export function deploysFunction(group: ResourceView): boolean {
  const application = group.app.target(group.at('ApplicationName'), 'AWS::CodeDeploy::Application');
  const platform = application.kind === 'known' ? application.value?.string('ComputePlatform') : undefined;
  const config = group.text('DeploymentConfigName');
  const named = config.kind === 'known' && /Lambda/.test(config.value ?? '');
  return named || (platform?.kind === 'known' && platform.value === 'Lambda');
}
