import { type Statement, statementsOf } from '@aspis/iam';
import { type ResourceView, type View, functionsWithRole, mappingKind, policiesOf } from '@aspis/model';
import { functionAt, placeOf, targetOf, targetsOf } from './place.ts';
import { plain, plainValue } from './plain.ts';

/** A role: who may take it, what it allows. */
export function inspectRole(role: ResourceView): Record<string, unknown> {
  return {
    ...placeOf(role),
    roleName: plain(role.text('RoleName')),
    trust: inspectStatements(role.at('AssumeRolePolicyDocument')),
    policies: policiesOf(role).map(({ document, name, holder }) => ({
      name: plain(name.text()),
      declaredBy: holder.id,
      file: document.span.file,
      line: document.span.line,
      statements: inspectStatements(document),
    })),
    managedPolicies: targetsOf(role, 'ManagedPolicyArns'),
    permissionsBoundary: targetOf(role, 'PermissionsBoundary'),
    functions: functionsWithRole(role).map(({ id }) => id),
  };
}

function inspectStatements(document: View): unknown {
  const statements = statementsOf(document);
  return statements.kind === 'known' ? statements.value.map(inspectStatement) : plain(statements);
}

function inspectStatement(statement: Statement): Record<string, unknown> {
  const texts = (list: Statement['actions']): readonly string[] | undefined =>
    list.length === 0 ? undefined : list.map(({ value }) => value);
  const principals = (list: Statement['principals']): readonly string[] | undefined =>
    list.length === 0 ? undefined : list.map(({ type, text }) => (type === '*' ? '*' : `${type}:${text.value}`));
  return {
    effect: statement.effect,
    principals: principals(statement.principals),
    notPrincipals: principals(statement.notPrincipals),
    actions: texts(statement.actions),
    notActions: texts(statement.notActions),
    resources: texts(statement.resources),
    notResources: texts(statement.notResources),
    conditions:
      statement.conditions.length === 0
        ? undefined
        : statement.conditions.map(({ operator, key, values }) => ({
            operator,
            key,
            values: values.map(({ value }) => value),
          })),
    unresolved: statement.unresolved.length === 0 ? undefined : statement.unresolved,
    file: statement.span.file,
    line: statement.span.line,
  };
}

/** A statement of a function's resource policy. */
export function inspectPermission(permission: ResourceView): Record<string, unknown> {
  return {
    ...placeOf(permission),
    ...functionAt(permission.at('FunctionName')),
    principal: plain(permission.text('Principal')),
    action: plain(permission.text('Action')),
    sourceArn: plain(permission.text('SourceArn')),
    sourceAccount: plain(permission.text('SourceAccount')),
    principalOrgId: plain(permission.text('PrincipalOrgID')),
    functionUrlAuthType: plain(permission.string('FunctionUrlAuthType')),
    hasEventSourceToken: plain(permission.isSet('EventSourceToken')),
  };
}

/** An event source mapping: what is polled and how failures are handled. */
export function inspectMapping(mapping: ResourceView): Record<string, unknown> {
  return {
    ...placeOf(mapping),
    ...functionAt(mapping.at('FunctionName')),
    ...mappingKind(mapping),
    source: targetOf(mapping, 'EventSourceArn'),
    bootstrapServers: plainValue(mapping.at('SelfManagedEventSource.Endpoints.KafkaBootstrapServers')),
    topics: plainValue(mapping.at('Topics')),
    queues: plainValue(mapping.at('Queues')),
    enabled: plain(mapping.boolean('Enabled')),
    batchSize: plain(mapping.number('BatchSize')),
    batchingWindowSeconds: plain(mapping.number('MaximumBatchingWindowInSeconds')),
    startingPosition: plain(mapping.string('StartingPosition')),
    filters: plainValue(mapping.at('FilterCriteria.Filters')),
    functionResponseTypes: plainValue(mapping.at('FunctionResponseTypes')),
    bisectBatchOnFunctionError: plain(mapping.boolean('BisectBatchOnFunctionError')),
    maximumRetryAttempts: plain(mapping.number('MaximumRetryAttempts')),
    maximumRecordAgeSeconds: plain(mapping.number('MaximumRecordAgeInSeconds')),
    onFailure: targetOf(mapping, 'DestinationConfig.OnFailure.Destination'),
    maximumConcurrency: plain(mapping.number('ScalingConfig.MaximumConcurrency')),
    tumblingWindowSeconds: plain(mapping.number('TumblingWindowInSeconds')),
    parallelizationFactor: plain(mapping.number('ParallelizationFactor')),
  };
}
