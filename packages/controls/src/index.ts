export { type Control, defineControl, layerOf } from './control.ts';
export { type ControlResult, type Outcome, runControl } from './run-control.ts';
export { allControls } from './generated/controls.ts';
