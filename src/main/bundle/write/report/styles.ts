/**
 * The report's only style sheet: black on white, so that it prints on any A4 printer, with no font, image or address from
 * elsewhere. Margin boxes number the pages where the printer's engine knows them.
 */
export function styleSheet(footer: string): string {
  return `
:root { --ink: #141414; --soft: #4a4a4a; --rule: #c9c9c9; --wash: #f3f3f3; color-scheme: light; }
@page {
  size: A4; margin: 18mm 17mm 20mm;
  @bottom-left { content: "${footer}"; font: 7.5pt/1 system-ui, sans-serif; color: #4a4a4a; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt/1 system-ui, sans-serif; color: #4a4a4a; }
}
* { box-sizing: border-box; }
html { background: #e4e4e4; }
body {
  max-width: 210mm; margin: 8mm auto; padding: 18mm 17mm 20mm; background: #fff; color: var(--ink);
  font: 10pt/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1 { font-size: 27pt; line-height: 1.1; letter-spacing: -0.015em; font-weight: 650; margin: 0 0 3mm; }
h2 { font-size: 15pt; line-height: 1.25; letter-spacing: -0.005em; font-weight: 650; margin: 13mm 0 2.5mm; padding-top: 3mm; border-top: 1.6pt solid var(--ink); break-after: avoid; }
h3 { font-size: 11pt; line-height: 1.35; font-weight: 650; margin: 7mm 0 2mm; break-after: avoid; }
h4 { font-size: 9pt; font-weight: 650; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 3mm; max-width: 68ch; }
.lead { font-size: 13pt; line-height: 1.4; color: var(--soft); margin-bottom: 12mm; }
.mark { font-size: 9pt; font-weight: 650; letter-spacing: 0.14em; text-transform: uppercase; margin: 0 0 26mm; }
.small, .soft { color: var(--soft); }
.small { font-size: 8.5pt; line-height: 1.45; }
bdi { white-space: pre-wrap; }
code { font: 0.88em/1.4 "IBM Plex Mono", ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.hidden { font: 0.75em/1 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; border: 0.6pt solid var(--soft); border-radius: 1.5pt; padding: 0 0.25em; margin: 0 0.1em; white-space: nowrap; }
.fingerprint { font: 13pt/1.75 "IBM Plex Mono", ui-monospace, Consolas, "DejaVu Sans Mono", monospace; display: grid; grid-template-columns: repeat(8, max-content); column-gap: 4mm; padding: 4mm 5mm; border: 1pt solid var(--ink); width: fit-content; margin: 0 0 2mm; }
dl { display: grid; grid-template-columns: 44mm 1fr; gap: 0; margin: 0 0 5mm; }
dt, dd { margin: 0; padding: 1.8mm 0; border-bottom: 0.6pt solid var(--rule); }
dt { color: var(--soft); font-size: 9pt; padding-right: 4mm; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.4; margin: 0 0 5mm; }
thead { display: table-header-group; }
th { text-align: start; font-weight: 600; font-size: 8pt; color: var(--soft); padding: 1.5mm 3mm 1.5mm 0; border-bottom: 1pt solid var(--ink); vertical-align: bottom; }
td { padding: 1.7mm 3mm 1.7mm 0; border-bottom: 0.6pt solid var(--rule); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
tr, .keep { break-inside: avoid; }
tbody.group { break-inside: avoid; }
tbody.group tr:not(:last-child) td { border-bottom: 0; padding-bottom: 0; }
.number { text-align: end; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.who { min-width: 26mm; }
.exhibit { font-weight: 650; white-space: nowrap; }
.notice { background: var(--wash); padding: 2mm 3mm; }
ul, ol { margin: 0 0 4mm; padding-inline-start: 5mm; }
li { margin-bottom: 1.2mm; max-width: 68ch; }
nav ol { columns: 2; }
a { color: inherit; text-underline-offset: 2pt; }
.cover { break-after: page; }
@media print {
  html { background: none; }
  body { margin: 0; padding: 0; max-width: none; }
  .cover + h2 { margin-top: 0; }
}
@media screen and (max-width: 190mm) {
  body { margin: 0; padding: 6mm 5mm; }
  dl { grid-template-columns: 1fr; }
  dt { border-bottom: 0; padding-bottom: 0; }
  .fingerprint { grid-template-columns: repeat(4, max-content); font-size: 11pt; }
  .table { overflow-x: auto; }
}
`;
}
