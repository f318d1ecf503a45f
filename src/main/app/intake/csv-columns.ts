import { csvColumns, type CsvColumns } from '../../../shared/transcript/csv.ts';
import { csvLayouts, detectChat, placesOf, type ChatInput } from '../../chats/index.ts';
import type { OpenVault } from '../../vault/index.ts';

const settingOf = (layout: string) => `csv.columns.${layout}`;

/** What a person said of the columns of tables with this layout; null where nobody did, or it cannot be read any more. */
export function columnsOfLayout(vault: OpenVault, layout: string): CsvColumns | null {
  const stored = vault.records.settings.get(settingOf(layout));
  if (stored === null) return null;
  const columns = csvColumns.safeParse(JSON.parse(stored));
  return columns.success ? columns.data : null;
}

/** The remembered columns of the first table of an input that has any; none where the input is surely a chat of another kind. */
export async function rememberedColumns(vault: OpenVault, input: ChatInput): Promise<CsvColumns | undefined> {
  if ((await detectChat(input))?.confidence === 'strong') return undefined;
  for (const { layout } of await csvLayouts(input)) {
    const columns = columnsOfLayout(vault, layout);
    if (columns !== null) return columns;
  }
  return undefined;
}

/** What is known of the columns of an input: stated now, or remembered. */
export async function knownColumns(
  vault: OpenVault,
  input: ChatInput,
  stated: CsvColumns | undefined,
): Promise<{ readonly columns: CsvColumns; readonly isStated: boolean } | null> {
  if (stated !== undefined) return { columns: stated, isStated: true };
  const columns = await rememberedColumns(vault, input);
  return columns === undefined ? null : { columns, isStated: false };
}

/** Remembers what a person said for the layouts of the tables that were read by it. */
export async function rememberColumns(
  vault: OpenVault,
  input: ChatInput,
  columns: CsvColumns,
): Promise<void> {
  const layouts = (await csvLayouts(input)).filter((layout) => placesOf(columns, layout) !== null);
  vault.transact((transaction) => {
    for (const { layout } of layouts) transaction.settings.set(settingOf(layout), JSON.stringify(columns));
  });
}
