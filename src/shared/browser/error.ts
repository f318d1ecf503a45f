import { CodedError } from '../model/error.ts';

/**
 * Why a browser comes to no verdict, beside what verifyBundle refuses. `FILE_UNREADABLE`: the chosen file cannot be read (any more): it was
 * moved, changed, or its medium was taken out. `BUNDLE_ENCRYPTED`: it is an age file, which has to be decrypted first.
 */
export class BrowserVerifyError extends CodedError<'FILE_UNREADABLE' | 'BUNDLE_ENCRYPTED'> {}
