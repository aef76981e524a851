import { runControl } from '@aspis/controls';
import type { Control, Outcome } from '@aspis/controls';
import type { Resource } from '@aspis/model';
import { parseTemplateText } from '@aspis/templates';
import { describe, expect, test } from 'vitest';
import { applicationFrom, wholeTemplate } from './application-from.ts';
import { toPlainJson } from './to-plain-json.ts';

type Cases = Readonly<Record<string, string>>;
/** At least one case, by type. */
type SomeCases = Cases & { readonly [name: string]: string };

export interface ControlCases {
  /** Templates in which some resource fails. */
  readonly fail: SomeCases;
  /** Templates in which the control applies and passes. */
  readonly pass: SomeCases;
  readonly unresolved?: Cases;
  /** Templates of which the control has nothing to say. */
  readonly notApplicable?: Cases;
}

/**
 * Tries a control on template texts, each as YAML and as JSON, and on its own examples.
 * A text may leave out `Resources:` and the SAM transform.
 */
export function testControl(control: Control, cases: ControlCases): void {
  describe(`${control.id} ${control.title}`, () => {
    const groups = {
      fail: { ...cases.fail, 'the example of what is bad': control.examples.bad },
      pass: { ...cases.pass, 'the example of what is good': control.examples.good },
      unresolved: cases.unresolved ?? {},
      'not applicable': cases.notApplicable ?? {},
    };
    for (const [expected, texts] of Object.entries(groups)) {
      for (const [name, text] of Object.entries(texts)) {
        test(`${expected}: ${name}`, () => expect(answer(control, text)).toBe(expected));
        test(`${expected}: ${name} (JSON)`, () => expect(answer(control, asJson(text))).toBe(expected));
      }
    }
    test('has cases of its own', () => {
      expect(Object.keys(cases.fail).length, 'fail cases').toBeGreaterThan(0);
      expect(Object.keys(cases.pass).length, 'pass cases').toBeGreaterThan(0);
    });
  });
}

/** The outcomes of a control on a template text, for tests that look at evidence and places. */
export function outcomesOf(control: Control, text: string): readonly (Outcome & { readonly logicalId: string })[] {
  return results(control, text).flatMap(({ resource, outcomes }) =>
    outcomes.map((outcome) => ({ ...outcome, logicalId: resource.logicalId })),
  );
}

function results(
  control: Control,
  text: string,
): { resource: Resource; applies: boolean; outcomes: readonly Outcome[] }[] {
  const application = applicationFrom(text);
  const resources = [...application.resources.values()].filter(({ type }) => control.appliesTo.includes(type));
  return resources.map((resource) => ({ resource, ...runControl(control, resource, application) }));
}

function answer(control: Control, text: string): string {
  const all = results(control, text);
  const outcomes = all.flatMap((result) => result.outcomes);
  if (outcomes.some(({ kind }) => kind === 'fail')) return 'fail';
  if (outcomes.length > 0) return 'unresolved';
  return all.some(({ applies }) => applies) ? 'pass' : 'not applicable';
}

function asJson(text: string): string {
  const { root } = parseTemplateText('template.yaml', wholeTemplate(text));
  return root === undefined ? text : JSON.stringify(toPlainJson(root), null, 2);
}
