// @ts-check
// A gate examines a tree and lists its problems. It passes when there are none and when it saw enough to say so:
// a tool that silently looks at nothing is the commonest way for a gate to be green.

/** @typedef {{ examined: number, problems: string[] }} Examination */
/** @typedef {{ name: string, unit: string, examine: (root: string) => Examination | Promise<Examination> }} Gate */
/** @typedef {Examination & { name: string, unit: string, passed: boolean }} Judgement */

/**
 * @param {Gate} gate
 * @param {{ root: string, floor: number }} tree The folder to judge, and how much the gate must see there.
 * @returns {Promise<Judgement>}
 */
export async function judge({ name, unit, examine }, { root, floor }) {
  const { examined, problems } = await examineOrFail(examine, root);
  const least = Math.max(1, floor);
  const blind =
    examined < least ? [`examined ${examined} ${unit}, expected at least ${least} (tools/floors.json)`] : [];
  const all = [...problems, ...blind];
  return { name, unit, examined, problems: all, passed: all.length === 0 };
}

/** A gate that breaks has failed, and the gates after it still run. @param {Gate['examine']} examine @param {string} root */
async function examineOrFail(examine, root) {
  try {
    return await examine(root);
  } catch (error) {
    return {
      examined: 0,
      problems: [`the gate itself failed: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}
