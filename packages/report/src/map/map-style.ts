/** The look of the map, as a page of its own and inside the report. */
export const mapStyle = `
.map-page { display: flex; flex-direction: column; height: 100vh; }
.map { display: flex; flex-direction: column; min-height: 0; flex: 1; }
.map-bar { display: flex; align-items: center; gap: 10px; padding: 0 24px 12px; flex-wrap: wrap; }
.map-bar input { width: min(340px, 60vw); }
.map-bar .push { margin-left: auto; display: flex; gap: 6px; }
.map-body { position: relative; display: flex; flex: 1; min-height: 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); background: var(--surface); }
.map-view { flex: 1; min-width: 0; overflow: auto; cursor: grab; background: var(--surface); }
.map-view.dragging { cursor: grabbing; user-select: none; }
.map-view svg { display: block; margin: 0 auto; }
.heads { position: sticky; top: 0; z-index: 1; background: color-mix(in srgb, var(--surface) 94%, transparent); box-shadow: 0 1px var(--line); pointer-events: none; }
.heads text { fill: var(--ink); font-size: 14px; font-weight: 650; }
.heads .count { fill: var(--muted); font-weight: 400; }
.group { fill: var(--muted); font-size: 11.5px; font-weight: 600; letter-spacing: 0.02em; }
.group.anonymous { fill: var(--critical); }
.edge { fill: none; stroke: var(--edge); stroke-width: 1.4; marker-end: url(#tip); }
#tip path { fill: none; stroke: var(--edge); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.edge.near:not(.faint) { stroke: var(--ink); stroke-width: 2; }
.node { cursor: pointer; outline: none; }
.node .card { fill: var(--surface); stroke: var(--line); stroke-width: 1.2; }
.node .stripe { fill: var(--line); }
.node .ring { fill: none; stroke: none; }
.node .label { fill: var(--ink); font-size: 13.5px; font-weight: 600; }
.node .type { fill: var(--muted); font-size: 11px; }
.node .badge text { fill: var(--ink); font-size: 13px; font-weight: 600; }
.node:hover .card { stroke: var(--muted); }
.node:focus-visible .ring { stroke: var(--accent); stroke-width: 2.5; }
.node.chosen .ring { stroke: var(--accent); stroke-width: 2.5; }
.node.critical .card { fill: color-mix(in srgb, var(--critical) 9%, var(--surface)); stroke: color-mix(in srgb, var(--critical) 45%, var(--surface)); }
.node.high .card { fill: color-mix(in srgb, var(--high) 9%, var(--surface)); stroke: color-mix(in srgb, var(--high) 40%, var(--surface)); }
.node.medium .card { fill: color-mix(in srgb, var(--medium) 9%, var(--surface)); stroke: color-mix(in srgb, var(--medium) 38%, var(--surface)); }
.node.low .card { fill: color-mix(in srgb, var(--low) 8%, var(--surface)); stroke: color-mix(in srgb, var(--low) 35%, var(--surface)); }
.node.unresolved .card { stroke-dasharray: 4 3; stroke: var(--unresolved); }
.node.critical .stripe { fill: var(--critical); } .node.high .stripe { fill: var(--high); } .node.medium .stripe { fill: var(--medium); } .node.low .stripe { fill: var(--low); } .node.info .stripe { fill: var(--info); } .node.unresolved .stripe { fill: var(--unresolved); }
.away { display: none; }
.faint { opacity: 0.1; }
.edge.faint { opacity: 0.05; }
.map-foot { display: flex; gap: 8px 18px; padding: 8px 24px; flex-wrap: wrap; color: var(--muted); font-size: 12.5px; }
.map-foot .push { margin-left: auto; }
.legend { display: flex; gap: 4px 14px; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.legend li { display: flex; align-items: center; gap: 5px; }
.panel { width: min(372px, 92vw); overflow: auto; border-left: 1px solid var(--line); background: var(--bg); padding: 16px 18px 28px; }
.panel[hidden] { display: none; }
.panel-head { display: flex; align-items: flex-start; gap: 8px; }
.panel-head h2 { flex: 1; font-size: 16px; line-height: 1.35; overflow-wrap: anywhere; outline-offset: 2px; border-radius: 3px; }
.panel-head button { padding: 0 9px; min-height: 28px; }
.panel h3 { font-size: 13px; margin: 20px 0 6px; }
.panel p { overflow-wrap: anywhere; }
.panel .kind { color: var(--muted); font-size: 12.5px; }
.panel dl { display: grid; grid-template-columns: minmax(80px, auto) 1fr; gap: 3px 14px; margin: 0; font-size: 13px; }
.panel dt { color: var(--muted); }
.panel dd { margin: 0; overflow-wrap: anywhere; }
.panel ul { list-style: none; margin: 0; padding: 0; }
.panel .links li { display: flex; gap: 8px; align-items: baseline; padding: 1px 0; }
.panel .links button { border: 0; background: none; padding: 0; min-height: 0; color: var(--accent); text-align: left; overflow-wrap: anywhere; }
.panel .links button:hover { text-decoration: underline; }
.found { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; margin-bottom: 8px; font-size: 13px; }
.found .head { display: flex; align-items: center; gap: 6px; flex-wrap: wrap; font-size: 12.5px; }
.found .title { font-weight: 600; margin-top: 3px; }
.found .fix { color: var(--muted); margin-top: 4px; }
.found.aside { opacity: 0.75; }
.empty { margin: auto; padding: 72px 24px; text-align: center; max-width: 480px; }
.empty h2 { font-size: 16px; margin-bottom: 6px; }
@media (prefers-reduced-motion: no-preference) { .node, .edge { transition: opacity 0.15s; } }
@media (max-width: 800px) { .panel { position: absolute; inset: auto 0 0 0; width: auto; max-height: 62%; border-left: 0; border-top: 1px solid var(--line); box-shadow: 0 -6px 24px rgb(0 0 0 / 0.14); } .page-head, .map-bar, .map-foot { padding-left: 14px; padding-right: 14px; } }
@media print { .map-page { height: auto; display: block; } .map-view { overflow: visible; } .map-view svg { width: 100% !important; height: auto !important; } .heads { position: static; } .map-body { border: 0; display: block; } .panel, .map-bar { display: none; } .faint, .edge.faint { opacity: 1; } .node .card, .node .stripe, .glyph { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
