import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The shared libraries that a program needs and this machine does not have, as the system's own loader sees it.
 * @throws where `ldd` is missing
 */
export async function missingLibraries(program: string): Promise<readonly string[]> {
  const { stdout } = await run('ldd', [program], { maxBuffer: 1024 * 1024 });
  return readMissing(stdout);
}

/** Reads the output of `ldd`: lines such as `libnss3.so => not found`. */
export function readMissing(output: string): readonly string[] {
  return output
    .split('\n')
    .filter((line) => line.trimEnd().endsWith('=> not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}
