import { type ResourceView, invocableForms, logGroupOf, roleOf, triggersOf } from '@aspis/model';
import { placeOf, targetOf, targetsOf } from './place.ts';
import { type Plain, plain, plainValue } from './plain.ts';

/** A function as AWS will run it. Durations in seconds, sizes in MB; null where the template says nothing. */
export function inspectFunction(fn: ResourceView): Record<string, unknown> {
  const environment = fn.entries('Environment.Variables');
  const role = roleOf(fn);
  const logGroup = logGroupOf(fn);
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
    layers: targetsOf(fn, 'Layers'),
    imageUri: plain(fn.text('Code.ImageUri')),
    vpc:
      fn.at('VpcConfig').value.kind === 'absent'
        ? null
        : {
            subnetIds: plainValue(fn.at('VpcConfig.SubnetIds')),
            securityGroupIds: plainValue(fn.at('VpcConfig.SecurityGroupIds')),
          },
    reservedConcurrency: plain(fn.number('ReservedConcurrentExecutions')),
    tracing: plain(fn.string('TracingConfig.Mode')),
    logging: plainValue(fn.at('LoggingConfig')),
    deadLetterTarget: targetOf(fn, 'DeadLetterConfig.TargetArn'),
    codeSigningConfig: targetOf(fn, 'CodeSigningConfigArn'),
    fileSystems: plainValue(fn.at('FileSystemConfigs')),
    snapStart: plain(fn.string('SnapStart.ApplyOn')),
    recursiveLoop: plain(fn.string('RecursiveLoop')),
    logGroup: logGroup.kind === 'known' ? (logGroup.value?.id ?? null) : plain(logGroup),
    effective: effectiveSettings(fn),
    ...attachedTo(fn),
    triggers: triggersOf(fn).map(({ kind, invocation, via }) => ({
      kind,
      invocation,
      via: via.id,
      file: via.span.file,
      line: via.span.line,
    })),
  };
}

/** What stands in resources of its own: on the function, its versions and its aliases. */
function attachedTo(fn: ResourceView): Record<string, unknown> {
  const forms = invocableForms(fn);
  const onAnyForm = (type: string, path: string): readonly ResourceView[] => [
    ...new Set(forms.flatMap((form) => fn.app.referrers(form, type, path))),
  ];
  return {
    asyncInvocation: onAnyForm('AWS::Lambda::EventInvokeConfig', 'FunctionName').map(inspectAsyncInvocation),
    urls: onAnyForm('AWS::Lambda::Url', 'TargetFunctionArn').map((url) => ({
      ...placeOf(url),
      qualifier: plain(url.text('Qualifier')),
      authType: plain(url.string('AuthType')),
      invokeMode: plain(url.string('InvokeMode')),
      cors: plainValue(url.at('Cors')),
    })),
    versions: forms
      .filter(({ type }) => type === 'AWS::Lambda::Version')
      .map((version) => ({
        ...placeOf(version),
        provisionedConcurrency: plain(version.number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions')),
      })),
    aliases: forms
      .filter(({ type }) => type === 'AWS::Lambda::Alias')
      .map((alias) => ({
        ...placeOf(alias),
        name: plain(alias.text('Name')),
        version: targetOf(alias, 'FunctionVersion'),
        provisionedConcurrency: plain(alias.number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions')),
      })),
  };
}

/** What AWS takes where the template says nothing. AWS Lambda developer guide, read 2026-11-21. */
function effectiveSettings(fn: ResourceView): Record<string, unknown> {
  const or = <T>(value: Plain<T>, otherwise: T): Plain<T> => value ?? otherwise;
  return {
    packageType: or(plain(fn.string('PackageType')), 'Zip'),
    timeoutSeconds: or(plain(fn.number('Timeout')), 3),
    memoryMb: or(plain(fn.number('MemorySize')), 128),
    ephemeralStorageMb: or(plain(fn.number('EphemeralStorage.Size')), 512),
    architectures: plainValue(fn.at('Architectures')) ?? ['x86_64'],
    tracing: or(plain(fn.string('TracingConfig.Mode')), 'PassThrough'),
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
