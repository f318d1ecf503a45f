import type { AsnType } from 'asn1js';

/** What a constructed value of asn1js holds; nothing for every other value. */
export function partsOf(block: AsnType | undefined): readonly AsnType[] {
  const value: unknown = block !== undefined && 'value' in block.valueBlock ? block.valueBlock.value : [];
  return Array.isArray(value) ? (value as AsnType[]) : [];
}
