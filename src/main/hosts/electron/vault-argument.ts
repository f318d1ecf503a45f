/** The vault folder named on the command line (`--vault PATH`), or null. Chromium adds arguments of its own around it. */
export function vaultArgument(argv: readonly string[]): string | null {
  const at = argv.indexOf('--vault');
  const path = at === -1 ? undefined : argv[at + 1];
  return path === undefined || path === '' || path.startsWith('--') ? null : path;
}
