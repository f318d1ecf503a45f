import { canonicalize } from '../../shared/ledger/canonical.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { nodePrimitives } from '../node/primitives.ts';
import list from './tool.cdx.json' with { type: 'json' };

/** The packages that this program is made of, as a CycloneDX list says them (handover.md, "Handing over"). */
export const toolParts: {
  readonly format: string;
  /** Of `tool.cdx.json`, which is canonical JSON with an LF and lies in every form of the program. */
  readonly sha256: Sha256;
  /** A package URL for each. */
  readonly components: readonly string[];
} = {
  format: `${list.bomFormat} ${list.specVersion}`,
  sha256: nodePrimitives.sha256Of(new TextEncoder().encode(`${canonicalize(list)}\n`)),
  components: list.components.map(({ purl }) => purl),
};
