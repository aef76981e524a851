import { type Resolved, type ResourceView, type Verdict, fail, notApplicable, pass, type View } from '@aspis/model';
import { defineControl } from '../control.ts';
import { secretPropertiesOf } from './secret-properties.ts';
import { isSecretName } from './secret-shapes.ts';
import { secretSource, secretSources } from './secret-sources.ts';

export const secretParametersAreNoecho = defineControl({
  id: 'ASPIS-DAT-005',
  title: 'Parameters that carry secrets are declared NoEcho',
  severity: 'medium',
  holdsSecret: true,
  appliesTo: [
    'AWS::Lambda::Function',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::DocDB::DBCluster',
    'AWS::Redshift::Cluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::OpenSearchService::Domain',
    'AWS::AmazonMQ::Broker',
    'AWS::Cognito::UserPoolIdentityProvider',
    'AWS::Events::Connection',
    'AWS::SecretsManager::Secret',
    'AWS::IAM::User',
    'AWS::CodePipeline::Webhook',
    'Alexa::ASK::Skill',
  ],
  why: 'Without NoEcho the value stands in plain text in the console and in every answer to DescribeStacks, for everyone who may look at stacks.',
  fix: 'Add `NoEcho: true` to the parameter, or better, drop the parameter and use a dynamic reference such as `{{resolve:secretsmanager:…}}` where the property allows it.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Parameters:
  MasterPassword: { Type: String }
Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      MasterUserPassword: !Ref MasterPassword
`,
    good: `
Parameters:
  MasterPassword: { Type: String, NoEcho: true }
Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      MasterUserPassword: !Ref MasterPassword
`,
  },
  evaluate(resource) {
    const properties =
      resource.type === 'AWS::Lambda::Function' ? secretVariables(resource) : secretPropertiesOf(resource);
    if (properties.kind === 'unresolved') return properties;
    if (properties.value.length === 0) return notApplicable;
    const found = properties.value.flatMap((property): Verdict[] => {
      const shown = shownParameter(property);
      return shown === undefined ? [] : [fail(property, `parameter ${shown} has no NoEcho`)];
    });
    return found.length > 0 ? found : pass;
  },
});

/** The parameter without NoEcho that gives the secret; in a text of several parts only one that is named for a secret. */
function shownParameter(property: View): string | undefined {
  const shown = secretSources(property).filter(({ kind, noEcho }) => kind === 'parameter' && !noEcho);
  return shown.find(({ name }) => property.value.kind !== 'template' || isSecretName(name))?.name;
}

/** The environment variables whose names say that they hold a secret; a default that is a path or ARN says where one is instead. */
function secretVariables(fn: ResourceView): Resolved<readonly View[]> {
  const variables = fn.entries('Environment.Variables');
  if (variables.kind === 'unresolved') return variables;
  const secret = variables.value.filter(([name, variable]) => {
    const text = variable.string();
    const source = secretSource(variable);
    const isPointer =
      (text.kind === 'known' && /[/:]|^(true|false)$/i.test(text.value ?? '')) ||
      /(Name|Arn|Path|Id|Param|Parameter|Ur[il])$/.test(source?.name ?? '');
    return isSecretName(name) && !isPointer;
  });
  return { ...variables, value: secret.map(([, variable]) => variable) };
}
