export { type Control, defineControl, layerOf } from './control.ts';
export { allControls } from './generated/controls.ts';
export { type ControlResult, type Outcome, runControl } from './run-control.ts';
export { applySuppressions } from './scan/apply-suppressions.ts';
export { type ExposedFunction, attackSurfaceOf } from './scan/attack-surface.ts';
export { labelOfReached } from './scan/rank-finding.ts';
export { type ScanResult, byRank, scanApplication } from './scan/scan-application.ts';
export { type Answer, type LayerScore, scoreLayers } from './scan/score-layers.ts';
