/** The sheet of a report on a list of addresses: A4 across, black on white. */
export const reportStyles = `
:root { color-scheme: light; }
@page { size: A4 landscape; margin: 16mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt/1 system-ui, sans-serif; color: #4a4a4a; } }
* { box-sizing: border-box; }
html { background: #e4e4e4; }
body {
  max-width: 297mm; margin: 8mm auto; padding: 16mm 14mm; background: #fff; color: #141414;
  font: 9.5pt/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1 { font-size: 20pt; line-height: 1.15; letter-spacing: -0.01em; margin: 0 0 3mm; }
h2 { font-size: 12pt; margin: 8mm 0 2mm; break-after: avoid; }
p { margin: 0 0 4mm; max-width: 90ch; }
dl { display: grid; grid-template-columns: 46mm 1fr; margin: 0 0 6mm; }
dt, dd { margin: 0; padding: 1.2mm 0; border-bottom: 0.5pt solid #c9c9c9; }
dt, .soft { color: #4a4a4a; }
code { font: 8pt/1.4 "IBM Plex Mono", ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
thead { display: table-header-group; }
th { text-align: start; font-size: 8pt; color: #4a4a4a; padding: 1.5mm 3mm 1.5mm 0; border-bottom: 1pt solid #141414; }
td { padding: 1.5mm 3mm 1.5mm 0; vertical-align: top; border-top: 0.5pt solid #c9c9c9; }
td:nth-child(2) { width: 40%; }
tr.more td { border-top: 0; padding-top: 0; color: #4a4a4a; }
tbody.group { break-inside: avoid; }
.end { margin-top: 6mm; }
ul { margin: 0; padding-inline-start: 4mm; }
bdi { white-space: pre-wrap; }
.number { text-align: end; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.exhibit { font-weight: 650; white-space: nowrap; }
.hidden { font: 0.75em/1 ui-monospace, monospace; border: 0.5pt solid #4a4a4a; padding: 0 0.25em; white-space: nowrap; }
@media print { html { background: none; } body { margin: 0; padding: 0; max-width: none; } }
`;
