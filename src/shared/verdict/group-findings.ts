import { classOf, type Finding, type FindingClass, type FindingCode } from '../model/verdict.ts';

/** Findings of one code, which are explained once. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
}

/** Findings by what they mean for the verdict; classes without findings are left out. */
export interface FindingSection {
  readonly class: FindingClass;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
}

const order: readonly FindingClass[] = ['altered', 'unproven', 'information'];

/** Groups findings for reading: what differs first, then what could not be checked, then what is only worth knowing. */
export function groupFindings(findings: readonly Finding[]): readonly FindingSection[] {
  return order
    .map((kind) => {
      const own = findings.filter((finding) => classOf(finding.code) === kind);
      return { class: kind, count: own.length, groups: byCode(own) };
    })
    .filter((section) => section.count > 0);
}

function byCode(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([code, own]) => ({ code, findings: own }));
}
