import { type ResourceView, type Verdict, fail, literalText, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { secretPropertiesOf } from './secret-properties.ts';
import { isPlaceholder } from './secret-shapes.ts';

export const passwordPropertiesAreReferences = defineControl({
  id: 'ASPIS-DAT-016',
  title: 'Password properties are references, not literals',
  severity: 'high',
  holdsSecret: true,
  appliesTo: [
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::DocDB::DBCluster',
    'AWS::Redshift::Cluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::OpenSearchService::Domain',
    'AWS::AmazonMQ::Broker',
    'AWS::Cognito::UserPoolIdentityProvider',
    'AWS::Events::Connection',
    'AWS::IAM::User',
    'AWS::CodePipeline::Webhook',
    'Alexa::ASK::Skill',
  ],
  why: 'A password in the template is known to everyone who reads the repository or its history, and is the same in every stack made from it.',
  fix: 'Write a dynamic reference such as `{{resolve:secretsmanager:orders/db:SecretString:password}}`, a NoEcho parameter without a default, or let the service manage it (ManageMasterUserPassword).',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: { kics: ['refresh_token_is_exposed'] },
  examples: {
    bad: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    MasterUserPassword: correct-horse-42
`,
    good: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    MasterUserPassword: '{{resolve:secretsmanager:orders/db:SecretString:password}}'
`,
  },
  evaluate(resource) {
    const properties = secretPropertiesOf(resource);
    if (properties.kind === 'unresolved') return properties;
    if (properties.value.length === 0) return notApplicable;
    const found = properties.value.flatMap((property): Verdict[] => {
      if (property.value.kind !== 'literal') return [];
      const text = literalText(property.value);
      if (text === '' || text.includes('{{resolve:') || isSlot(resource, text)) return [];
      const source = property.value.parameter;
      const from = source === undefined ? 'a literal' : `the default of parameter ${source.name}`;
      return [fail(property, `${property.path} is ${from}`)];
    });
    return found.length > 0 ? found : pass;
  },
});

/**
 * Whether the text only holds the place of a value. A placeholder for the password of a database is a password;
 * one for a connection to somebody else's service opens nothing.
 */
function isSlot(resource: ResourceView, text: string): boolean {
  return /^<.*>$/.test(text) || (resource.type === 'AWS::Events::Connection' && isPlaceholder(text));
}
