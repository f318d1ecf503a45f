import type { Parsed } from '../../../shared/contract/index.ts';

/** What a person gives to have a bundle taken in. */
export type ReceiveRequest = Omit<Parsed<'bundle.receive'>, 'job'>;
