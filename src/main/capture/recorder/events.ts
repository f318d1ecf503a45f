import { z } from 'zod';

// The parts that are needed of events of the Network and Fetch domains.

const headers = z.record(z.string(), z.string());

const response = z.object({
  url: z.string(),
  status: z.int(),
  statusText: z.string(),
  headers,
  mimeType: z.string(),
  remoteIPAddress: z.string().optional(),
  remotePort: z.int().optional(),
  protocol: z.string().optional(),
  fromServiceWorker: z.boolean().optional(),
  fromDiskCache: z.boolean().optional(),
  fromPrefetchCache: z.boolean().optional(),
  securityDetails: z
    .object({
      protocol: z.string(),
      cipher: z.string(),
      subjectName: z.string(),
      issuer: z.string(),
      validFrom: z.number(),
      validTo: z.number(),
    })
    .optional(),
});
export type ResponseEvent = z.infer<typeof response>;

export const requestWillBeSent = z.object({
  requestId: z.string(),
  frameId: z.string().optional(),
  loaderId: z.string().optional(),
  wallTime: z.number(),
  type: z.string().optional(),
  initiator: z.object({ type: z.string() }).optional(),
  request: z.object({
    url: z.string(),
    urlFragment: z.string().optional(),
    method: z.string(),
    headers,
    hasPostData: z.boolean().optional(),
    postDataEntries: z.array(z.object({ bytes: z.string().optional() })).optional(),
  }),
  redirectResponse: response.optional(),
  redirectHasExtraInfo: z.boolean().optional(),
});
export type RequestEvent = z.infer<typeof requestWillBeSent>;

export const requestExtra = z.object({ requestId: z.string(), headers });
export const responseExtra = z.object({
  requestId: z.string(),
  headers,
  statusCode: z.int(),
  headersText: z.string().optional(),
});
export const responseReceived = z.object({
  requestId: z.string(),
  type: z.string(),
  response,
  hasExtraInfo: z.boolean().optional(),
});
export const dataReceived = z.object({
  requestId: z.string(),
  dataLength: z.int(),
  /** In base64, or as bytes where it was too large to make a string of it. */
  data: z.union([z.string(), z.instanceof(Uint8Array)]).optional(),
});
export const loadingFinished = z.object({ requestId: z.string() });
export const servedFromCache = z.object({ requestId: z.string() });
export const loadingFailed = z.object({
  requestId: z.string(),
  errorText: z.string(),
  blockedReason: z.string().optional(),
  canceled: z.boolean().optional(),
  corsErrorStatus: z.object({ corsError: z.string() }).optional(),
});

export const requestPaused = z.object({
  requestId: z.string(),
  networkId: z.string().optional(),
  request: z.object({ url: z.string(), method: z.string() }),
  resourceType: z.string(),
  responseErrorReason: z.string().optional(),
  responseStatusCode: z.int().optional(),
  responseHeaders: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
export type PausedEvent = z.infer<typeof requestPaused>;

export const body = z.object({ body: z.string(), base64Encoded: z.boolean() });
export const buffered = z.object({ bufferedData: z.string() });
export const postData = z.object({ postData: z.string(), base64Encoded: z.boolean().optional() });
export const frameNavigated = z.object({ frame: z.object({ id: z.string(), loaderId: z.string() }) });
