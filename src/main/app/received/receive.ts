import type { Output } from '../../../shared/contract/index.ts';
import { createZipSource } from '../../../shared/bundle/zip/zip-source.ts';
import { VerifyError, type FileSource } from '../../../shared/bundle/file-source.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import { classOf, type VerificationReport } from '../../../shared/model/verdict.ts';
import { nodeZipTools } from '../../bundle/sources/zip-tools.ts';
import type { OpenVault, StoredObject } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { findOpenCase } from '../find.ts';
import { describeStored } from '../intake/describe.ts';
import type { Job } from '../jobs.ts';
import { openIncoming } from './incoming.ts';
import { readWay } from './read-way.ts';
import type { ReceiveRequest } from './receive-request.ts';
import { recordReceived, type Examined } from './record-received.ts';
import { verifyReceived } from './verify-received.ts';

/**
 * Takes somebody's bundle in as received evidence. It is stored before anything reads it, and what is verified is the stored copy: so
 * what was verified is what is kept. A refused one leaves nothing but the record of the refusal.
 */
export async function receiveBundle(
  context: AppContext,
  request: ReceiveRequest,
  job: Job,
): Promise<Output<'bundle.receive'>> {
  const vault = openVault(context);
  findOpenCase(vault, request.case);
  const incoming = await openIncoming(request.path, request.identity);
  let object: StoredObject | null = null;
  try {
    object = await vault.objects.write(incoming.bytes, {
      signal: job.signal,
      onProgress: (done) => {
        job.progress('storing', done, incoming.expectedBytes, 'bytes');
      },
    });
    const changed = await incoming.changed();
    const examined = await examine(vault, object, incoming.name, request, job);
    const taken = await recordReceived(vault, request, incoming, object, { ...examined, changed });
    context.stamps.acquired(request.case);
    context.bus.send({ event: 'case-changed', case: request.case });
    return taken;
  } catch (error) {
    if (object !== null && !vault.locked) await vault.objects.discard(object).catch(() => undefined);
    throw error;
  } finally {
    await incoming.close();
  }
}

async function examine(
  vault: OpenVault,
  object: StoredObject,
  name: string,
  request: ReceiveRequest,
  job: Job,
): Promise<Omit<Examined, 'changed'>> {
  const reader = await vault.objects.openStored(object);
  try {
    const access = { size: reader.bytes, read: (start: number, end: number) => reader.read(start, end) };
    const source = createZipSource(access, nodeZipTools);
    const report = await verify(vault, source, object.sha256, request, job);
    if (report.verdict === 'altered' && !request.anyway) {
      refuse(vault, request, object.sha256, report);
      throw new AppError(
        'BUNDLE_ALTERED',
        `this bundle is not as it was sealed and was not taken in; the refusal is recorded. ${report.sentence}`,
      );
    }
    const way = report.verdict === 'altered' ? null : await readWay(source, report);
    return { report, way, description: await describeStored(access, name, 'file', job) };
  } finally {
    await reader.close();
  }
}

async function verify(
  vault: OpenVault,
  source: FileSource,
  hash: Sha256,
  request: ReceiveRequest,
  job: Job,
): Promise<VerificationReport> {
  try {
    return await verifyReceived(vault, source, request, job);
  } catch (error) {
    if (error instanceof VerifyError && error.code === 'NOT_A_BUNDLE') refuse(vault, request, hash, null);
    throw error;
  }
}

/** The attempt is recorded, with what was wrong: that somebody gave an altered bundle is evidence itself. */
function refuse(
  vault: OpenVault,
  { case: id, from }: ReceiveRequest,
  sha256: Sha256,
  report: VerificationReport | null,
): void {
  const { ledger } = findOpenCase(vault, id);
  const codes = new Set(
    report === null
      ? ['NOT_A_BUNDLE']
      : report.findings.map(({ code }) => code).filter((code) => classOf(code) === 'altered'),
  );
  vault.transact((transaction) =>
    transaction.append(ledger, {
      type: 'bundle.refused',
      details: {
        sha256,
        codes: [...codes],
        ...(report === null ? {} : { verdict: report.verdict, bundle: report.bundle, signer: report.signer }),
        ...(from === undefined ? {} : { from }),
      },
    }),
  );
}
