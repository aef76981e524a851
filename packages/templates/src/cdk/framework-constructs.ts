/** What makes a resource CDK's own rather than the author's. */
interface FrameworkConstruct {
  /** What the report says. */
  readonly reason: string;
  /** A construct id on the path. */
  readonly construct: RegExp;
  /** The start of the logical id, which is the construct ids run together. */
  readonly logicalId: RegExp;
}

const hash = '[0-9A-F]{8}$';

/** Custom-resource providers of aws-cdk-lib: construct id and logical id begin alike. */
function provider(id: string, purpose: string): FrameworkConstruct {
  const escaped = id.replace(/[/.@]/g, '\\$&');
  return {
    reason: `CDK's ${purpose}`,
    construct: new RegExp(`^${escaped}(CustomResourceProvider)?$`),
    logicalId: new RegExp(`^${id.replace(/[^A-Za-z0-9]/g, '')}(CustomResourceProvider)?[A-Za-z]*${hash}`),
  };
}

/** Singleton functions: the construct id is a purpose and the UUID without its dashes. */
function singleton(id: string, purpose: string): FrameworkConstruct {
  // Size and VPC may follow: a singleton is made once for each.
  return {
    reason: `CDK's ${purpose}`,
    construct: new RegExp(`^${id}`),
    logicalId: new RegExp(`^${id.replace(/[^A-Za-z0-9]/g, '')}[A-Za-z0-9]*${hash}`),
  };
}

/**
 * The constructs that aws-cdk-lib adds by itself, from its sources (2.x, read 2026-11-21). A provider that
 * an author names is not among them: `SingletonLambda…` and `Custom::…` alone say nothing.
 */
const constructs: readonly FrameworkConstruct[] = [
  singleton('LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a', 'function that sets log retention'),
  singleton(
    'BucketNotificationsHandler050a0587b7544547bf325f094a3db834',
    'function that configures bucket notifications',
  ),
  singleton('AWS679f53fac002430cb0da5b7982bd2287', 'function behind AwsCustomResource'),
  singleton('Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C', 'function behind BucketDeployment'),
  singleton('Eval41256dc5445742738ed917bc818694e5', 'function behind EvaluateExpression'),
  singleton('SingletonLambda224e77f9a32e4b4dac32983477abba16', 'function that drops spam'),
  provider('Custom::S3AutoDeleteObjects', 'function that empties a bucket before deletion'),
  provider('Custom::ECRAutoDeleteImages', 'function that empties a repository before deletion'),
  provider('Custom::CrossRegionExportWriter', 'function that writes exports to other regions'),
  provider('Custom::CrossRegionExportReader', 'function that reads exports of other regions'),
  provider('Custom::CrossRegionStringParameterReader', 'function that reads a parameter of another region'),
  provider('Custom::VpcRestrictDefaultSG', 'function that closes the default security group'),
  provider('Custom::CrossAccountZoneDelegation', 'function that delegates a zone'),
  provider('Custom::DeleteExistingRecordSet', 'function that deletes a record set'),
  provider('Custom::AWSCDKOpenIdConnectProvider', 'function that makes an OIDC provider'),
  provider('Custom::AWSCDKCfnUtilsProvider', 'function behind CfnJson'),
  provider('AWSCDKCfnUtilsProvider', 'function behind CfnJson'),
  provider('AWSCDK.TriggerCustomResourceProvider', 'function that runs triggers'),
  provider('@aws-cdk--aws-dynamodb.ReplicaProvider', 'function that makes table replicas'),
  provider('@aws-cdk/aws-dynamodb.ReplicaProvider', 'function that makes table replicas'),
  provider('@aws-cdk--aws-eks.ClusterResourceProvider', 'function that makes a cluster'),
  provider('@aws-cdk/aws-eks.ClusterResourceProvider', 'function that makes a cluster'),
  provider('@aws-cdk--aws-eks.KubectlProvider', 'function that calls kubectl'),
  provider('@aws-cdk/aws-eks.KubectlProvider', 'function that calls kubectl'),
  provider('CertificateRequestorFunction', 'function that requests a certificate'),
  {
    reason: "CDK's provider framework, which calls the author's handler",
    construct: /^(framework-(onEvent|isComplete|onTimeout)|waiter-state-machine)$/,
    logicalId: new RegExp(`(framework(onEvent|isComplete|onTimeout)|waiterstatemachine)[A-Za-z]*${hash}`),
  },
];

/** Why a resource is CDK's own, told by its construct path or, without one, by its logical id; undefined for the author's. */
export function frameworkReason(
  type: string,
  logicalId: string,
  constructPath: string | undefined,
): string | undefined {
  if (type === 'AWS::CDK::Metadata') return "CDK's usage metadata";
  const ids = constructPath?.split('/');
  // `@aws-cdk/aws-eks.…` is one construct id, though it holds the separator.
  const found = constructs.find(({ construct, logicalId: form }) =>
    ids === undefined
      ? form.test(logicalId)
      : ids.some((id, index) => construct.test(id) || construct.test(`${id}/${ids[index + 1]}`)),
  );
  return found?.reason;
}
