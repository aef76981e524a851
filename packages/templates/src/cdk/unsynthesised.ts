import { type Diagnostic, startOf } from '@aspis/model';
import { baseName, folderOf } from '../project/source-tree.ts';
import type { Assemblies } from './find-assemblies.ts';

/**
 * CDK applications without output below their folder. They are a warning beside other applications, and an
 * error where nothing else was read: a scan that saw nothing must not look clean.
 */
export function unsynthesised(
  found: readonly string[],
  assemblies: Assemblies,
  somethingWasRead: boolean,
): readonly Diagnostic[] {
  return found
    .filter((file) => baseName(file) === 'cdk.json' && !assemblies.holds(file))
    .filter((file) => {
      const folder = folderOf(file);
      return !assemblies.folders.some((assembly) => folder === '' || assembly.startsWith(`${folder}/`));
    })
    .map((file) => ({
      code: 'cdk-not-synthesised',
      level: somethingWasRead ? 'warning' : 'error',
      span: startOf(file),
      message: 'This CDK application has no cdk.out, so its resources are not seen.',
      hint: 'Run cdk synth (cdk synth --debug also gives findings the line that created the construct), then scan again.',
    }));
}
