import fc from 'fast-check';

/**
 * Property tests draw the same inputs in every run, so that a run says something of the code and not of the draw. `HOLDFAST_SEED=random` draws
 * others, and `HOLDFAST_SEED=<number>` the ones of a run that failed.
 */
const wanted = process.env['HOLDFAST_SEED'] ?? '20260101';

if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
