/** Whether a text names a time zone that this computer knows, e.g. `Europe/Bucharest`. An offset such as `+02:00` is no name. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
