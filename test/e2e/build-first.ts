import { buildFolder } from '../../scripts/bundling/build-folder.ts';
import { mainPart, root, windowPart } from '../../scripts/bundling/parts.ts';
import { findElectron } from '../../scripts/electron-runtime.ts';

/** Builds what the tests drive, once, before the workers start. The shell is only built where it can run. */
export default async function buildFirst(): Promise<void> {
  await buildFolder(windowPart);
  const runtime = await findElectron(root, process.env['ELECTRON_OVERRIDE_DIST_PATH']);
  if (runtime !== null) await buildFolder(mainPart);
}
