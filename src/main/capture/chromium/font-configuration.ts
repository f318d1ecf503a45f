import { join } from 'node:path';

/**
 * A fontconfig file for machines that have none: the fonts unpacked beside the browser and those of the system, if any. The
 * package's own file names folders of the service it was made for.
 */
export function fontConfiguration(folder: string): string {
  const escape = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escape(folder)}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${escape(join(folder, 'cache'))}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
