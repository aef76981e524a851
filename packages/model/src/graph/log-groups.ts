import type { Resolved } from '../resolved.ts';
import type { ResourceView } from '../view.ts';

/**
 * The log group that the application declares for a function: the one in `LoggingConfig`, else
 * `/aws/lambda/<function name>`.
 */
export function logGroupOf(fn: ResourceView): Resolved<ResourceView | undefined> {
  const { app } = fn;
  const configured = fn.at('LoggingConfig.LogGroup');
  if (configured.value.kind !== 'absent') {
    const target = app.target(configured, 'AWS::Logs::LogGroup');
    if (target.kind === 'unresolved' || target.value?.type === 'AWS::Logs::LogGroup') return target;
    return { ...target, value: undefined };
  }
  // A name such as `/aws/apigateway/${Fn}` holds the function's name, not its logs.
  const byReference = app.referrers(fn, 'AWS::Logs::LogGroup', 'LogGroupName').find((group) => {
    const text = group.text('LogGroupName');
    return text.kind === 'known' && text.value?.startsWith('/aws/lambda/') === true;
  });
  const name = fn.text('FunctionName');
  const byName =
    name.kind === 'known' && name.value !== undefined
      ? app.named('AWS::Logs::LogGroup', `/aws/lambda/${name.value}`)
      : undefined;
  return { kind: 'known', value: byReference ?? byName, span: fn.span, path: '' };
}

/** The custom resource by which CDK gives a function's implicit log group a retention. */
export function logRetentionOf(fn: ResourceView): ResourceView | undefined {
  return fn.app.referrers(fn, 'Custom::LogRetention', 'LogGroupName')[0];
}
