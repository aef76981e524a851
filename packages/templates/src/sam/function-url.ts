import { entryOf } from '@aspis/model';
import { isGiven, writtenText } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { type FunctionTarget, placeOf } from './function-target.ts';

/**
 * `FunctionUrlConfig`: the URL and, where it asks for no authentication, the two permissions that let everyone in.
 * SAM makes them only for a written `NONE`, not for one that comes from a parameter or a condition.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
export function addFunctionUrl(target: FunctionTarget, expansion: Expansion): void {
  const { resource } = target;
  const config = entryOf(resource.properties, 'FunctionUrlConfig');
  if (!isGiven(config)) return;
  const span = placeOf(resource, 'FunctionUrlConfig');
  const authType = entryOf(config, 'AuthType');
  expansion.add(resource, {
    logicalId: `${resource.logicalId}Url`,
    type: 'AWS::Lambda::Url',
    span,
    properties: {
      TargetFunctionArn: target.name,
      AuthType: authType,
      Cors: entryOf(config, 'Cors'),
      InvokeMode: entryOf(config, 'InvokeMode'),
    },
  });
  if (writtenText(authType) !== 'NONE') return;
  const permissions = {
    UrlPublicPermissions: { Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: authType },
    URLInvokeAllowPublicAccess: { Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
  };
  for (const [name, grant] of Object.entries(permissions)) {
    expansion.add(resource, {
      logicalId: `${resource.logicalId}${name}`,
      type: 'AWS::Lambda::Permission',
      span: authType?.span ?? span,
      properties: { ...grant, FunctionName: target.name, Principal: '*' },
    });
  }
}
