/** A role with one inline policy of the given statement (YAML flow style). */
export function roleThatMay(statement: string): string {
  return `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Version: "2012-10-17"
          Statement:
            - ${statement}
`;
}

/** A role whose trust policy has the given statement (YAML flow style). */
export function roleTrusting(statement: string): string {
  return `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Version: "2012-10-17"
      Statement:
        - ${statement}
`;
}

/** A stand-alone policy of the given statement (YAML flow style). */
export function policyThatMay(statement: string, type = 'AWS::IAM::ManagedPolicy'): string {
  return `
Work:
  Type: ${type}
  Properties:
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - ${statement}
`;
}
