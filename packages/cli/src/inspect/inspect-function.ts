import { type ResourceView, roleOf, triggersOf } from '@aspis/model';
import { plain, plainValue } from './plain.ts';

/** Where a resource stands, the head of every entry of `aspis inspect`. */
export function placeOf(resource: ResourceView): Record<string, unknown> {
  const { origin, span, stack, condition, framework } = resource.resource;
  return {
    address: resource.id,
    logicalId: resource.logicalId,
    type: resource.type,
    ...(origin === undefined ? {} : { origin: { type: origin.type, logicalId: origin.logicalId, ...(origin.constructPath === undefined ? {} : { constructPath: origin.constructPath }) } }),
    stack,
    file: span.file,
    line: span.line,
    ...(condition === undefined ? {} : { condition: condition.slice(condition.indexOf('#') + 1) }),
    ...(framework === undefined ? {} : { framework }),
  };
}

/** The resource that a property designates, by address, else its text. */
export function targetOf(resource: ResourceView, path: string): unknown {
  const view = resource.at(path);
  const target = resource.app.target(view);
  return target.kind === 'known' && target.value !== undefined ? target.value.id : plainValue(view);
}

/** A function as AWS will run it. Durations in seconds, sizes in MB; null where the template says nothing. */
export function inspectFunction(fn: ResourceView): Record<string, unknown> {
  const environment = fn.entries('Environment.Variables');
  const role = roleOf(fn);
  return {
    ...placeOf(fn),
    functionName: plain(fn.text('FunctionName')),
    packageType: plain(fn.string('PackageType')),
    runtime: plain(fn.string('Runtime')),
    handler: plain(fn.text('Handler')),
    architectures: plainValue(fn.at('Architectures')),
    code: fn.resource.code ?? null,
    role: role.kind === 'known' && role.value !== undefined ? role.value.id : plainValue(fn.at('Role')),
    timeoutSeconds: plain(fn.number('Timeout')),
    memoryMb: plain(fn.number('MemorySize')),
    ephemeralStorageMb: plain(fn.number('EphemeralStorage.Size')),
    environment: environment.kind === 'known' ? environment.value.map(([name]) => name) : plain(environment),
    environmentKmsKey: plain(fn.text('KmsKeyArn')),
    layers: plainValue(fn.at('Layers')),
    imageUri: plain(fn.text('Code.ImageUri')),
    vpc: fn.at('VpcConfig').value.kind === 'absent' ? null : { subnetIds: plainValue(fn.at('VpcConfig.SubnetIds')), securityGroupIds: plainValue(fn.at('VpcConfig.SecurityGroupIds')) },
    reservedConcurrency: plain(fn.number('ReservedConcurrentExecutions')),
    tracing: plain(fn.string('TracingConfig.Mode')),
    logging: plainValue(fn.at('LoggingConfig')),
    deadLetterTarget: targetOf(fn, 'DeadLetterConfig.TargetArn'),
    codeSigningConfig: targetOf(fn, 'CodeSigningConfigArn'),
    fileSystems: plainValue(fn.at('FileSystemConfigs')),
    snapStart: plain(fn.string('SnapStart.ApplyOn')),
    asyncInvocation: fn.app.referrers(fn, 'AWS::Lambda::EventInvokeConfig', 'FunctionName').map(inspectAsyncInvocation),
    urls: fn.app.referrers(fn, 'AWS::Lambda::Url', 'TargetFunctionArn').map((url) => ({ ...placeOf(url), authType: plain(url.string('AuthType')), cors: plainValue(url.at('Cors')) })),
    aliases: fn.app.referrers(fn, 'AWS::Lambda::Alias', 'FunctionName').map((alias) => ({
      ...placeOf(alias),
      name: plain(alias.text('Name')),
      provisionedConcurrency: plain(alias.number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions')),
    })),
    triggers: triggersOf(fn).map(({ kind, invocation, via }) => ({ kind, invocation, via: via.id, file: via.span.file, line: via.span.line })),
  };
}

function inspectAsyncInvocation(config: ResourceView): Record<string, unknown> {
  return {
    ...placeOf(config),
    qualifier: plain(config.text('Qualifier')),
    maximumRetryAttempts: plain(config.number('MaximumRetryAttempts')),
    maximumEventAgeSeconds: plain(config.number('MaximumEventAgeInSeconds')),
    onSuccess: targetOf(config, 'DestinationConfig.OnSuccess.Destination'),
    onFailure: targetOf(config, 'DestinationConfig.OnFailure.Destination'),
  };
}
