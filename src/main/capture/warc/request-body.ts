/** Longer bodies are cut there in an index; the archive has them whole. */
const LONGEST = 4096;

/**
 * The body of a request as indexes of WARC files write it, so that a reader finds the answer again: forms as they are, JSON as the query it would be, anything else in base64.
 * Null where there is no body.
 */
export function indexedBody(body: Buffer, contentType: string): string | null {
  if (body.length === 0) return null;
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return body.toString('utf8').slice(0, LONGEST);
  if (type === 'application/json' || type === 'text/plain')
    return asQuery(body.toString('utf8')).slice(0, LONGEST);
  return `__wb_post_data=${body.toString('base64')}`.slice(0, LONGEST);
}

/** Every value of a JSON document under the name it stands under; a name that comes again is numbered (`a`, `a.2_`). Text that is no JSON has none. */
function asQuery(text: string): string {
  const query = new URLSearchParams();
  const seen = new Map<string, number>();
  const add = (name: string, value: string) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    query.set(times === 1 ? name : `${name}.${String(times)}_`, value);
  };
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, name);
    else if (value === null) add(name, 'null');
    else if (typeof value === 'object') for (const [inner, one] of Object.entries(value)) walk(one, inner);
    else if (typeof value === 'number' || typeof value === 'boolean') add(name, String(value));
    else if (typeof value === 'string' && value !== '') add(name, value);
  };
  try {
    walk(JSON.parse(text), '');
  } catch {
    return '';
  }
  return query.toString();
}
