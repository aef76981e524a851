export {
  type AttackSurface,
  type NodeKind,
  type SurfaceEdge,
  type SurfaceNode,
  exposureTitles,
  nodeKinds,
} from './attack-surface.ts';
export { type Format, type RenderOptions, plainText } from './format.ts';
export { type FormatName, formats, isFormatName } from './formats.ts';
export type { ControlInfo, FileReport, Report, ScoreReport, Tool } from './report.ts';
export { renderMap } from './map/render-map.ts';
export { type Summary, openFindings, stateOf, summarise, worstSeverity } from './summary.ts';
