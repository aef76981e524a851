import { type ResourceView, type Resolved, type Verdict, fail, pass, type View } from '@aspis/model';

/** Whose key a property names: nobody's, AWS's own (`alias/aws/…`), or the customer's. */
type KeyChoice = 'none' | 'aws-managed' | 'customer-managed';

/** Whose key the property names. A key given by a parameter or an import is taken to be the customer's. */
function keyChoice(key: View): Resolved<KeyChoice> {
  const isSet = key.isSet();
  if (isSet.kind === 'unresolved') return isSet;
  if (!isSet.value) return { ...isSet, value: 'none' };
  const text = key.text();
  const isAwsManaged = text.kind === 'known' && /(^|:)alias\/aws\//.test(text.value ?? '');
  return { ...isSet, value: isAwsManaged ? 'aws-managed' : 'customer-managed' };
}

/** Passes when the property names a key of the customer's. */
export function requiresCustomerKey(resource: ResourceView, path: string): Verdict {
  const key = resource.at(path);
  const choice = keyChoice(key);
  if (choice.kind === 'unresolved') return choice;
  if (choice.value === 'customer-managed') return pass;
  const text = key.text();
  return fail(
    key,
    choice.value === 'none'
      ? `no ${path}`
      : `${path} is the AWS managed key ${text.kind === 'known' ? text.value : ''}`,
  );
}
