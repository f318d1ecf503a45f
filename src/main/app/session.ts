import type { RollbackSign } from '../../shared/contract/vault-methods.ts';
import type { OpenVault } from '../vault/index.ts';

/** An unlocked vault and what belongs to this unlocking alone. */
export interface Session {
  readonly vault: OpenVault;
  readonly openedAt: number;
  /** What the person chose to look at since then: the only evidence bytes that are served. */
  readonly views: Map<string, View>;
  /** What speaks for an older copy of the vault; empty once the person has accepted it. */
  readonly rollback: RollbackSign[];
}

/** One choice to look: an item, or one file inside it. */
export interface View {
  readonly item: string;
  readonly member: string | null;
  readonly mediaType: string;
}
