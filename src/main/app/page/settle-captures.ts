import { assemblePage } from '../../capture/capture-page.ts';
import { recoverCapture } from '../../capture/journal/recover.ts';
import type { Transaction } from '../../vault/index.ts';
import { recordBrokenOff } from '../batch/settle-batches.ts';
import { software } from '../capture-path.ts';
import { openVault, type AppContext } from '../context.ts';
import { findCase } from '../find.ts';
import { takeInRecord } from '../take-in-page.ts';
import {
  captureEnded,
  capturesUnderWay,
  removeKept,
  sweepCaptures,
  type CaptureUnderWay,
} from './captures-under-way.ts';

/**
 * Takes in what captures had got that were cut off when the program ended, each as an incomplete item, and records the fault in the ledger of its case. Must
 * run at unlocking, before anything is captured. What cannot be taken in now, since the disk is full, stays for the next time.
 */
export async function settleCaptures(context: AppContext): Promise<void> {
  const vault = openVault(context);
  for (const capture of capturesUnderWay(vault)) await settle(context, capture).catch(() => undefined);
  await sweepCaptures(vault);
}

async function settle(context: AppContext, capture: CaptureUnderWay): Promise<void> {
  const vault = openVault(context);
  const { ledger } = findCase(vault, capture.case);
  const ended = (transaction: Transaction, item: Parameters<Transaction['append']>[1]['item']) => {
    captureEnded(transaction, capture.id);
    const about = { type: 'fault.detected', details: { code: 'CAPTURE_INTERRUPTED' } } as const;
    transaction.append(ledger, item === undefined ? about : { ...about, item });
  };
  const found = await recoverCapture(capture);
  if (found === null) vault.transact((transaction) => ended(transaction, undefined));
  else {
    const page = await assemblePage(found.gathered, software, found.spool);
    await context.jobs.run(undefined, (job) =>
      takeInRecord(context, capture.case, page, job, {
        how: capture.how,
        also(transaction, item, report) {
          ended(transaction, item.id);
          if (capture.how?.by === 'batch') recordBrokenOff(transaction, capture.how, item, report);
        },
      }),
    );
  }
  await removeKept(capture);
}
