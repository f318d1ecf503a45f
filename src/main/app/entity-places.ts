import type { CaseId } from '../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../shared/transcript/message.ts';
import { findEntities } from '../entities/find-entities.ts';
import type { EntityPlace, OpenVault } from '../vault/index.ts';

/** The setting that holds the country of a case's numbers. */
export const countrySetting = (id: CaseId): string => `entities.country.${id}`;

/** The country that numbers without a country code belong to in a case; null where nobody said. */
export function countryOf(vault: OpenVault, id: CaseId): string | null {
  return vault.records.settings.get(countrySetting(id));
}

/** What stands in messages, as the store takes it. */
export function entityPlacesIn(
  vault: OpenVault,
  owner: CaseId,
  messages: readonly TranscriptMessage[],
): EntityPlace[] {
  const country = countryOf(vault, owner) ?? undefined;
  return messages.flatMap(({ n, kind, body }) =>
    // What the app says of itself leads nowhere.
    kind === 'system' ? [] : findEntities(body, { country }).map((entity) => ({ n, ...entity })),
  );
}
