/** The sheet of a printed transcript: black on white, A4, with the exhibit and its hash at the head of every page and the page's number at its foot. */
export function styleSheet(head: string, hash: string, page: string, of: string): string {
  return `
:root { color-scheme: light; }
@page {
  size: A4; margin: 20mm 14mm 18mm;
  @top-left { content: "${head}"; font: 600 8pt/1 system-ui, sans-serif; }
  @top-right { content: "sha256 ${hash}"; font: 6.5pt/1 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
  @bottom-left { content: "Holdfast"; font: 7.5pt/1 system-ui, sans-serif; color: #4a4a4a; }
  @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); font: 7.5pt/1 system-ui, sans-serif; color: #4a4a4a; }
}
* { box-sizing: border-box; }
html { background: #e4e4e4; }
body {
  max-width: 210mm; margin: 8mm auto; padding: 16mm 14mm; background: #fff; color: #141414;
  font: 9.5pt/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "Noto Sans Arabic", "Noto Sans Thai", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1 { font-size: 20pt; line-height: 1.15; letter-spacing: -0.01em; margin: 0 0 3mm; }
h2 { font-size: 10.5pt; margin: 6mm 0 1.5mm; padding: 1mm 0; border-bottom: 1pt solid #141414; break-after: avoid; }
p { margin: 0 0 4mm; max-width: 72ch; }
dl { display: grid; grid-template-columns: 42mm 1fr; margin: 0 0 4mm; font-size: 9pt; }
dt, dd { margin: 0; padding: 1.2mm 0; border-bottom: 0.5pt solid #c9c9c9; }
dt { color: #4a4a4a; padding-right: 4mm; }
ul { margin: 0; padding-inline-start: 4mm; }
bdi, .words { white-space: pre-wrap; }
code { font: 0.86em/1.4 "IBM Plex Mono", ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.entry { display: grid; grid-template-columns: 13mm 31mm 1fr; gap: 0 3mm; padding: 1.3mm 0; border-bottom: 0.4pt solid #d8d8d8; break-inside: avoid-page; }
.entry.long { break-inside: auto; }
.n, .at { color: #4a4a4a; font-size: 8pt; line-height: 1.7; }
.n { text-align: end; }
.who { font-weight: 650; }
.more { color: #4a4a4a; font-size: 8pt; }
.apart { background: #f3f3f3; }
@media print { html { background: none; } body { margin: 0; padding: 0; max-width: none; } }
`;
}
