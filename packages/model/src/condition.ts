/**
 * What an `Alternatives` or a conditional resource depends on. Ids are unique in an application
 * (`<stack>#<name>`); expressions refer to other conditions by id.
 */
export type Condition =
  | { readonly kind: 'constant'; readonly value: boolean }
  /** A parameter has a certain value. Two of these on one parameter exclude each other. */
  | {
      readonly kind: 'equals';
      readonly parameter: string;
      readonly value: string;
      readonly allowedValues?: readonly string[];
    }
  /** True or false, for a reason that the template does not tell; equal `subject`s are decided alike. */
  | { readonly kind: 'opaque'; readonly subject: string }
  | { readonly kind: 'condition'; readonly id: string }
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] };

/** The part of a condition's id that the author wrote. */
export function conditionName(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}
