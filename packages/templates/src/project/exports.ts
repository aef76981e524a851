import { type Value, renderText } from '@aspis/model';
import { handedDown } from './hand-down.ts';
import { flatten, type StackInstance } from './evaluate-stacks.ts';
import { folderOf } from './source-tree.ts';

/** A value that a stack exports, with the root that deploys it. */
export interface Exported {
  readonly root: string;
  readonly file: string;
  readonly value: Value;
}

/** The exports of all stacks of a project. */
export class Exports {
  readonly #byName = new Map<string, Exported[]>();
  readonly #byShape = new Map<string, Exported[]>();

  add(instance: StackInstance): void {
    for (const { id, file, outputs } of flatten(instance).stacks) {
      for (const { value, exportName } of outputs.values()) {
        const name = exportName === undefined ? undefined : renderText(exportName);
        if (name === undefined) continue;
        const exported = { root: instance.template.file, file, value: handedDown(value, id) };
        append(this.#byName, name, exported);
        append(this.#byShape, shapeOf(name), exported);
      }
    }
  }

  /**
   * What is exported under this name, by the stack whose template lies nearest to the importing one. A
   * name with placeholders also matches one whose placeholders are named otherwise.
   * Undefined when there is none, or several equally near.
   */
  find(name: string, importer: string): Exported | undefined {
    return (
      nearest(this.#byName.get(name), importer) ??
      nearest(name.includes('${') ? this.#byShape.get(shapeOf(name)) : undefined, importer)
    );
  }
}

function append(index: Map<string, Exported[]>, key: string, exported: Exported): void {
  const same = index.get(key);
  if (same === undefined) index.set(key, [exported]);
  else same.push(exported);
}

function shapeOf(name: string): string {
  return name.replace(/\$\{[^{}]*\}/g, '${}');
}

function nearest(candidates: readonly Exported[] | undefined, importer: string): Exported | undefined {
  if (candidates === undefined) return undefined;
  const [best, second] = candidates
    .map((exported) => ({ exported, shared: sharedFolders(exported.file, importer) }))
    .toSorted((a, b) => b.shared - a.shared);
  return best === undefined || best.shared === second?.shared ? undefined : best.exported;
}

function sharedFolders(a: string, b: string): number {
  const [left, right] = [folderOf(a).split('/'), folderOf(b).split('/')];
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return shared;
}
