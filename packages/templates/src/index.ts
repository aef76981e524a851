export { openDiskTree } from './project/disk-tree.ts';
export type { FileReport, Project } from './project/project.ts';
export { type ReadOptions, readProject } from './project/read-project.ts';
export { type SourceTree, treeFromTexts } from './project/source-tree.ts';
export { parseTemplateText } from './source/parse-template.ts';
export { readSuppressions } from './suppression/read-suppressions.ts';
