import type { ResourceView } from '@aspis/model';

/** Whether a deployment group shifts the traffic of a function, and not of servers or containers. */
export function deploysFunction(group: ResourceView): boolean {
  const config = group.text('DeploymentConfigName');
  if (config.kind === 'known' && /Lambda/.test(config.value ?? '')) return true;
  const parts = [
    group.app.target(group.at('ApplicationName'), 'AWS::CodeDeploy::Application'),
    group.app.target(group.at('DeploymentConfigName'), 'AWS::CodeDeploy::DeploymentConfig'),
  ];
  return parts.some((part) => {
    const platform = part.kind === 'known' ? part.value?.string('ComputePlatform') : undefined;
    return platform?.kind === 'known' && platform.value === 'Lambda';
  });
}
