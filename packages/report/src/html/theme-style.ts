const light = `
  color-scheme: light;
  --bg: #f5f6f8; --surface: #ffffff; --ink: #1a1f26; --muted: #5a6572; --line: #dbe0e6; --edge: #b3bdc9; --accent: #2b5fd9;
  --critical: #a5113c; --high: #c24a06; --medium: #946300; --low: #2468ad; --info: #66717e; --unresolved: #7354a8; --good: #4c7a62;
`;

const dark = `
  color-scheme: dark;
  --bg: #13161a; --surface: #1b1f25; --ink: #e7eaee; --muted: #9aa5b1; --line: #2d343d; --edge: #4b5765; --accent: #86abff;
  --critical: #ff6f91; --high: #ff9655; --medium: #e3b341; --low: #6fb4f4; --info: #909ba8; --unresolved: #bda3ec; --good: #79b294;
`;

/** Colours of both themes, type, and what every page of ours has. Dark by the system's choice or the toggle's. */
export const themeStyle = `
:root { ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { ${dark} } }
:root[data-theme=dark] { ${dark} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
h1, h2, h3, p { margin: 0; }
code, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 12.5px; }
button, input, select { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 4px 10px; min-height: 32px; }
button { cursor: pointer; }
button:hover { border-color: var(--edge); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.muted { color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.page-head { display: flex; align-items: baseline; gap: 12px; padding: 14px 24px 12px; flex-wrap: wrap; }
.page-head h1 { font-size: 19px; font-weight: 650; letter-spacing: -0.01em; }
.page-head .push { margin-left: auto; }
.glyph { flex: none; overflow: visible; vertical-align: -2px; stroke: none; }
.glyph path, path.glyph { stroke-linejoin: round; }
.glyph.critical path, path.glyph.critical { fill: var(--critical); }
.glyph.high path, path.glyph.high { fill: var(--high); }
.glyph.medium path, path.glyph.medium { fill: var(--medium); }
.glyph.low path, path.glyph.low { fill: var(--low); }
.glyph.info path, path.glyph.info { fill: none; stroke: var(--info); stroke-width: 2; }
.glyph.unresolved path, path.glyph.unresolved { fill: none; stroke: var(--unresolved); stroke-width: 2; stroke-dasharray: 2.6 2; }
.glyph.none path, path.glyph.none { fill: none; stroke: var(--edge); stroke-width: 2; stroke-linecap: round; }
a { color: var(--accent); }
.critical-text { color: var(--critical); } .high-text { color: var(--high); } .medium-text { color: var(--medium); } .low-text { color: var(--low); } .info-text { color: var(--info); } .unresolved-text { color: var(--unresolved); }
@media print { :root, :root:not([data-theme=light]), :root[data-theme=dark] { ${light} --bg: #ffffff; } body { font-size: 11px; } .screen { display: none !important; } }
`;
