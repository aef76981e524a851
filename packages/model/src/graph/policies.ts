import type { Application } from '../application.ts';
import { renderText } from '../render-text.ts';
import type { Resolved } from '../resolved.ts';
import { entryOf } from '../value.ts';
import type { ResourceView, View } from '../view.ts';

/** A policy document attached to a role, and the resource that holds it. */
export interface AttachedPolicy {
  readonly document: View;
  readonly name: View;
  readonly holder: ResourceView;
}

/** The role that a function, state machine or other resource runs with, if it is in the application. */
export function roleOf(resource: ResourceView): Resolved<ResourceView | undefined> {
  const property = resource.type === 'AWS::StepFunctions::StateMachine' ? 'RoleArn' : 'Role';
  const target = resource.app.target(resource.at(property), 'AWS::IAM::Role');
  if (target.kind === 'unresolved' || target.value?.type === 'AWS::IAM::Role') return target;
  return { ...target, value: undefined };
}

/** All policy documents of a role that the application holds: its own, and those of policies that name it. */
export function policiesOf(role: ResourceView): readonly AttachedPolicy[] {
  const { app } = role;
  const own = role.items('Policies');
  const inline =
    own.kind === 'known'
      ? own.value.map((policy) => ({
          document: policy.at('PolicyDocument'),
          name: policy.at('PolicyName'),
          holder: role,
        }))
      : [];
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']
    .flatMap((type) => app.referrers(role, type, type === 'AWS::IAM::RolePolicy' ? 'RoleName' : 'Roles'))
    .map(documentOf);
  const arns = role.items('ManagedPolicyArns');
  const local = (arns.kind === 'known' ? arns.value : []).flatMap((arn) => {
    const target = app.target(arn, 'AWS::IAM::ManagedPolicy');
    return target.kind === 'known' && target.value?.type === 'AWS::IAM::ManagedPolicy'
      ? [documentOf(target.value)]
      : [];
  });
  // A policy may name the role and be named by it.
  return [
    ...new Map(
      [...inline, ...attached, ...local].map((policy) => [`${policy.holder.id} ${policy.document.path}`, policy]),
    ).values(),
  ];
}

function documentOf(policy: ResourceView): AttachedPolicy {
  return { document: policy.at('PolicyDocument'), name: policy.at('PolicyName'), holder: policy };
}

/** The functions that run with this role, no more than `most` of them. */
export function functionsWithRole(role: ResourceView, most = Number.POSITIVE_INFINITY): readonly ResourceView[] {
  return role.app.referrers(role, 'AWS::Lambda::Function', 'Role', most);
}

const functionsByRoleText = new WeakMap<Application, Map<string, string[]>>();

/** The functions, no more than `most`, whose `Role` has this text, such as the ARN of a role outside the application. */
export function functionsWithRoleText(text: string, { app }: View, most: number): readonly ResourceView[] {
  let index = functionsByRoleText.get(app.application);
  if (index === undefined) functionsByRoleText.set(app.application, (index = indexRoleTexts(app.application)));
  const ids = index.get(text) ?? [];
  return ids
    .slice(0, most)
    .map((id) => app.resource(id))
    .filter((fn) => fn !== undefined);
}

function indexRoleTexts(application: Application): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const fn of application.byType.get('AWS::Lambda::Function') ?? []) {
    const role = entryOf(fn.properties, 'Role');
    const text = role === undefined ? undefined : renderText(role);
    if (text === undefined) continue;
    const ids = index.get(text);
    if (ids === undefined) index.set(text, [fn.id]);
    else ids.push(fn.id);
  }
  return index;
}
