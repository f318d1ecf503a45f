import type { Connection } from './connect.ts';

/** Small values that belong to the vault and not to a machine; each is JSON text. */
export interface SettingsReader {
  /** Null where the setting was never made. */
  get(name: string): string | null;
}
export interface SettingsWriter extends SettingsReader {
  set(name: string, value: string): void;
  remove(name: string): void;
}

export function settingsOf(db: Connection): SettingsWriter {
  const select = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?');
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.prepare<[string]>('DELETE FROM settings WHERE name = ?');
  return {
    get: (name) => select.get(name)?.value ?? null,
    set: (name, value) => void upsert.run(name, value),
    remove: (name) => void remove.run(name),
  };
}
