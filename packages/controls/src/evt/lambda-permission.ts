import type { Resolved, ResourceView } from '@aspis/model';

/** Properties of a permission that leave it to some callers only, whoever its principal is. */
const limits = ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken'];

/** Whether the permission is limited by its source, an organization or a token; a bare wildcard limits nothing. */
export function isLimited(permission: ResourceView): Resolved<boolean> {
  const answers = limits.map((name): Resolved<boolean> => {
    const isSet = permission.isSet(name);
    const text = permission.text(name);
    return isSet.kind === 'known' && text.kind === 'known' && text.value === '*' ? { ...isSet, value: false } : isSet;
  });
  const yes = answers.find((answer) => answer.kind === 'known' && answer.value);
  return (
    yes ??
    answers.find(({ kind }) => kind === 'unresolved') ?? {
      kind: 'known',
      value: false,
      span: permission.span,
      path: '',
    }
  );
}

/** Whether the principal is everyone; not known where an import or a parameter may say so. */
export function letsEveryoneIn(permission: ResourceView): Resolved<boolean> {
  const principal = permission.at('Principal');
  const { value } = principal;
  const text =
    value.kind === 'unknown' && value.name?.startsWith('AWS::') !== true ? principal.string() : principal.text();
  return text.kind === 'unresolved' ? text : { ...text, value: /^\*$|^arn:[^:]*:iam::\*(:|$)/.test(text.value ?? '') };
}

/** Whether the permission only counts for calls through the function's URL. */
export function isForUrl(permission: ResourceView): boolean {
  const type = permission.isSet('FunctionUrlAuthType');
  const via = permission.boolean('InvokedViaFunctionUrl');
  return (type.kind === 'known' && type.value) || (via.kind === 'known' && via.value === true);
}

/** The service that the permission lets in, such as `s3` for s3.amazonaws.com. */
export function serviceOf(permission: ResourceView): Resolved<string | undefined> {
  const principal = permission.string('Principal');
  if (principal.kind === 'unresolved') return principal;
  return {
    ...principal,
    value: /^([a-z0-9-]+)(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.exec(principal.value ?? '')?.[1],
  };
}
