import { CodedError } from '../../shared/model/error.ts';

export type CaptureErrorCode =
  | 'ADDRESS_REFUSED'
  | 'ADDRESS_UNREADABLE'
  | 'PROXY_UNREADABLE'
  | 'PROXY_UNREACHABLE'
  | 'BROWSER_NOT_FOUND'
  | 'BROWSER_FAILED'
  | 'BROWSER_NOT_INSTALLED'
  | 'BROWSER_GONE'
  | 'NOTHING_SHOWN'
  | 'PAGE_LEFT';

/** A capture that could not begin. Whatever goes wrong later is part of the record and no error. */
export class CaptureError extends CodedError<CaptureErrorCode> {}
