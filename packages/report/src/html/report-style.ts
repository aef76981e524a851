/** The look of the HTML report round the map. */
export const reportStyle = `
.report { max-width: 1440px; margin: 0 auto; padding-bottom: 64px; }
.report > section { padding: 0 24px; margin-top: 32px; }
.report > section.map-section { padding: 0; }
.report > section.map-section > h2, .report > section.map-section > p { padding: 0 24px; }
.report h2 { font-size: 16px; font-weight: 650; margin-bottom: 10px; }
.report h2 .muted { font-weight: 400; font-size: 14px; margin-left: 6px; }
.map-section .map-body { flex: none; max-height: min(72vh, 760px); }
.map-section .map-bar { padding-top: 4px; }
.tally { display: flex; flex-wrap: wrap; gap: 10px; margin: 0; padding: 0; list-style: none; }
.tally li { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 10px 16px; min-width: 104px; }
.tally .number { display: block; font-size: 24px; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tally .name { display: flex; align-items: center; gap: 6px; color: var(--muted); font-size: 13px; }
.tally .zero { opacity: 0.6; }
.banner { margin: 14px 0 0; padding: 10px 14px; border: 1px solid color-mix(in srgb, var(--medium) 45%, var(--surface)); background: color-mix(in srgb, var(--medium) 9%, var(--surface)); border-radius: 8px; }
.paths { margin: 0; padding: 0; list-style: none; counter-reset: path; display: grid; gap: 8px; }
.paths li { counter-increment: path; display: grid; grid-template-columns: 28px 1fr; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
.paths li::before { content: counter(path); font-weight: 650; font-size: 16px; }
.paths p { overflow-wrap: anywhere; }
.scores { border-collapse: collapse; width: 100%; max-width: 860px; font-variant-numeric: tabular-nums; }
.scores th { text-align: left; font-weight: 500; color: var(--muted); font-size: 12.5px; padding: 2px 12px 4px 0; }
.scores td { padding: 3px 12px 3px 0; border-top: 1px solid var(--line); }
.scores .amount { text-align: right; }
.scores .track { fill: var(--line); }
.scores .good { fill: var(--good); } .scores .fair { fill: var(--medium); } .scores .poor { fill: var(--critical); }
.filters { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; margin-bottom: 12px; }
.filters input { width: min(320px, 60vw); }
.finding { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; margin-bottom: 6px; }
.finding[hidden] { display: none; }
.finding > summary { display: grid; grid-template-columns: 18px 84px 124px 28px 1fr; gap: 2px 10px; align-items: baseline; padding: 9px 14px; cursor: pointer; list-style: none; border-radius: 8px; }
.finding > summary::-webkit-details-marker { display: none; }
.finding > summary .what { font-weight: 600; overflow-wrap: anywhere; }
.finding > summary .where { grid-column: 5; color: var(--muted); font-size: 13px; overflow-wrap: anywhere; }
.finding > summary .level { font-weight: 600; font-size: 13px; }
.finding[open] > summary { border-bottom: 1px solid var(--line); border-radius: 8px 8px 0 0; }
.finding.aside { background: none; }
.finding .body { padding: 12px 14px 14px; display: grid; gap: 10px; }
.finding .body p { overflow-wrap: anywhere; max-width: 90ch; }
.finding .body dl { display: grid; grid-template-columns: 92px 1fr; gap: 6px 12px; margin: 0; }
.finding .body dt { color: var(--muted); }
.finding .body dd { margin: 0; overflow-wrap: anywhere; max-width: 90ch; }
.finding > summary .glyph { align-self: start; margin-top: 4px; }
.finding a { overflow-wrap: anywhere; }
.frame { margin: 0; padding: 10px 12px; background: var(--bg); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; line-height: 1.45; }
.frame .carets { color: var(--critical); }
.frame .gutter { color: var(--muted); user-select: none; }
.notes { margin: 0; padding: 0; list-style: none; display: grid; gap: 6px; }
.notes li { overflow-wrap: anywhere; }
.notes .word { font-weight: 600; margin-right: 6px; }
@media (max-width: 800px) { .finding > summary { grid-template-columns: 18px auto auto 1fr; } .finding > summary .what, .finding > summary .where { grid-column: 1 / -1; } .report > section { padding: 0 14px; } }
@media print { .map-section .map-body { max-height: none; } .finding, .paths li, .tally li { break-inside: avoid; } .finding::details-content { content-visibility: visible; } }
`;
