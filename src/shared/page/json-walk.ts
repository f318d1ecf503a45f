import type { JsonFields } from './platforms/platform.ts';

/** Values of one document that are looked at: what is beyond is data and names nobody. */
const MOST = 500_000;

/** Every object of a JSON value with its path (`$.user.edges[0].node`), parents before their parts. */
export function* objectsIn(
  value: unknown,
): Generator<{ readonly path: string; readonly fields: JsonFields }> {
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '$', value }];
  let seen = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (++seen > MOST) return;
    const { path } = one;
    if (Array.isArray(one.value)) {
      const list: readonly unknown[] = one.value;
      for (let at = list.length - 1; at >= 0; at -= 1)
        open.push({ path: `${path}[${String(at)}]`, value: list[at] });
      continue;
    }
    if (typeof one.value !== 'object' || one.value === null) continue;
    const entries: (readonly [string, unknown])[] = Object.entries(one.value);
    yield { path, fields: Object.fromEntries(entries) };
    for (const [name, inner] of entries.toReversed())
      if (typeof inner === 'object') open.push({ path: path + step(name), value: inner });
  }
}

function step(name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
