import { type Application, ApplicationView, type ResourceView, exploreScenarios } from '@aspis/model';

/**
 * The resources of these types, in source order, each as it stands where it exists: the scenario in which
 * open conditions are true, else one that its own condition asks for. What can never exist is left out.
 */
export function everyResource(app: ApplicationView, ...types: readonly string[]): readonly ResourceView[] {
  return types
    .flatMap((type) => app.application.byType.get(type) ?? [])
    .flatMap((resource) => {
      const view =
        app.resource(resource.id) ??
        (resource.condition === undefined
          ? undefined
          : viewUnder(app.application, resource.condition)?.resource(resource.id));
      return view === undefined ? [] : [view];
    });
}

/** The scenarios beside the first one in which further resources of these types exist. */
export function otherScenarios(app: ApplicationView, ...types: readonly string[]): readonly ApplicationView[] {
  return [...new Set(everyResource(app, ...types).map((resource) => resource.app))].filter((other) => other !== app);
}

const viewsByCondition = new WeakMap<Application, Map<string, ApplicationView | undefined>>();

/** The application in a scenario in which the condition holds; undefined when it never does. */
function viewUnder(application: Application, condition: string): ApplicationView | undefined {
  let views = viewsByCondition.get(application);
  if (views === undefined) viewsByCondition.set(application, (views = new Map()));
  if (views.has(condition)) return views.get(condition);
  let found: ApplicationView | undefined;
  exploreScenarios(application.conditions, (scenario) => {
    if (found === undefined && scenario.decide(condition)) found = new ApplicationView(application, scenario);
  });
  views.set(condition, found);
  return found;
}
