import { basename } from 'node:path';
import { comparePages } from '../../../shared/page/compare.ts';
import { comparedPairs, type ComparedPair, type NamedCapture } from '../../../shared/page/pairs.ts';
import { captureAt, capturesAt } from '../../bundle/captures-at.ts';
import { AppError } from '../errors.ts';

/**
 * Captured pages of two files on disk, each a `page.wacz` or a bundle, compared: two captures whatever their addresses, else every two of one address across
 * both. NOT_A_PAGE where there is nothing to compare, NOT_A_BUNDLE and IDENTITY_REFUSED where one cannot be opened.
 */
export async function compareFiles(
  a: string,
  b: string,
  identity: string | undefined,
): Promise<readonly ComparedPair[]> {
  const [left, right] = [await capturesOf(a, identity), await capturesOf(b, identity)];
  const [first, second] = [left[0], right[0]];
  if (first === undefined || second === undefined)
    throw new AppError('NOT_A_PAGE', 'one of the two holds no captured page that can be read');
  if (left.length === 1 && right.length === 1)
    return [{ a: first, b: second, comparison: comparePages(first.capture, second.capture) }];
  const isOfA = new Set(left.map(({ capture }) => capture));
  const across = comparedPairs([...left, ...right]).filter(
    (pair) => isOfA.has(pair.a.capture) !== isOfA.has(pair.b.capture),
  );
  if (across.length === 0)
    throw new AppError('NOT_A_PAGE', 'the two hold no captures of one and the same address');
  return across;
}

async function capturesOf(path: string, identity: string | undefined): Promise<readonly NamedCapture[]> {
  const name = basename(path);
  if (path.endsWith('.wacz')) {
    const { capture } = await captureAt(path).catch((cause: unknown) => {
      throw new AppError('FILE_UNREADABLE', 'one of the two files cannot be read', { cause });
    });
    return capture === null ? [] : [{ name, capture }];
  }
  const captures = await capturesAt(path, identity);
  return captures.flatMap(({ exhibit, capture }) =>
    capture === null ? [] : [{ name: `${exhibit} · ${name}`, capture }],
  );
}
