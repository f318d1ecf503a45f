import type { z } from 'zod';
import { appMethods } from './app-methods.ts';
import { batchMethods } from './batch-methods.ts';
import { csvMethods } from './csv-methods.ts';
import { caseMethods } from './case-methods.ts';
import { entityMethods } from './entity-methods.ts';
import { erasureMethods } from './erasure-methods.ts';
import { handoverMethods } from './handover-methods.ts';
import { itemMethods } from './item-methods.ts';
import { printMethods } from './print-methods.ts';
import { proxyMethods } from './proxy-methods.ts';
import { screenMethods } from './screen-methods.ts';
import { searchMethods } from './search-methods.ts';
import { matchMethods } from './match-methods.ts';
import { browseMethods } from './browse-methods.ts';
import { pageMethods } from './page-methods.ts';
import { pageViewMethods } from './page-view-methods.ts';
import { replayMethods } from './replay-methods.ts';
import { trustMethods } from './trust-methods.ts';
import { timeMethods } from './time-methods.ts';
import { vaultMethods } from './vault-methods.ts';
import { witnessMethods } from './witness-methods.ts';
import type { CallError } from './errors.ts';

/** Every call a window or a command can make. */
export const contract = {
  ...appMethods,
  ...vaultMethods,
  ...caseMethods,
  ...itemMethods,
  ...csvMethods,
  ...searchMethods,
  ...entityMethods,
  ...printMethods,
  ...matchMethods,
  ...pageMethods,
  ...proxyMethods,
  ...browseMethods,
  ...batchMethods,
  ...screenMethods,
  ...replayMethods,
  ...pageViewMethods,
  ...trustMethods,
  ...witnessMethods,
  ...erasureMethods,
  ...timeMethods,
  ...handoverMethods,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller passes (defaults may be left out). */
export type Input<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What a handler receives, parsed, with defaults filled in. */
export type Parsed<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type Output<Name extends MethodName> = z.output<Contract[Name]['output']>;

/** The answer to every call, on every transport. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallError };
