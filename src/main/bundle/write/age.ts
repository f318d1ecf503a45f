import { ReadableStream } from 'node:stream/web';
import { Encrypter } from 'age-encryption';
import { SealError } from './seal-error.ts';

/** A native X25519 recipient (age's own form, Bech32): other kinds need a plugin or a program that a receiver may not have. */
const recipientForm = /^age1[02-9ac-hj-np-z]{58}$/;

/** Prepares encryption to recipients. Throws BAD_RECIPIENT where one is no `age1…` X25519 key; the message does not repeat it. */
function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const [index, recipient] of recipients.entries()) {
    const fault = new SealError(
      'BAD_RECIPIENT',
      `recipient ${index + 1} is not an age public key (age1…); check it with the person it belongs to`,
    );
    if (!recipientForm.test(recipient)) throw fault;
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw fault;
    }
  }
  return encrypter;
}

/** Throws BAD_RECIPIENT, so that a slip is told before anything is read. */
export function checkRecipients(recipients: readonly string[]): void {
  encrypterFor(recipients);
}

/** The bytes encrypted to every recipient with age (X25519), as a stream: sign inside, encrypt outside (formats.md, Bundle). */
export async function* encryptTo(
  recipients: readonly string[],
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const stream = await encrypterFor(recipients).encrypt(readable(plain));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function readable(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return ReadableStream.from(source);
}
