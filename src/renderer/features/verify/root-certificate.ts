/** Whether a text that a person gives as a root of trust holds a certificate at all. */
export async function holdsCertificate(text: string): Promise<boolean> {
  // The reader of certificates is large, and most checks need none.
  const { findCertificates } = await import('../../../shared/timestamp/certificate-chain.ts');
  return findCertificates(text).length > 0;
}
