import { stampPlan, type StampPlan } from '../../shared/contract/time-methods.ts';
import type { OpenVault } from '../vault/index.ts';

const SETTING = 'ledger-stamps';
const off: StampPlan = { url: '', atAcquisition: false, everyHours: null };

/** What the person switched on for this vault; nothing, until they do. */
export function stampPlanOf(vault: OpenVault): StampPlan {
  const stored = vault.records.settings.get(SETTING);
  if (stored === null) return off;
  return stampPlan.catch(off).parse(JSON.parse(stored));
}

/** Keeps the plan in the vault: whoever opens it, on whichever machine, goes by the same. */
export function setStampPlan(vault: OpenVault, change: Partial<StampPlan>): StampPlan {
  const next = { ...stampPlanOf(vault), ...change };
  vault.transact((transaction) => {
    transaction.settings.set(SETTING, JSON.stringify(next));
  });
  return next;
}
