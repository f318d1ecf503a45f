import { windowFolder } from '../../scripts/bundling/parts.ts';
import { chromiumSource } from '../../src/main/capture/browse/chromium-source.ts';
import { startLoopback } from '../../src/main/hosts/loopback/start-loopback.ts';

// The app as `npm start -- --host loopback` opens it, with one thing different: browsing windows are not shown, since a test has no screen. The window has been built.
const running = await startLoopback({
  windowFolder,
  port: 0,
  browsers: chromiumSource({ seen: false }),
  report: (fault) =>
    process.stderr.write(`${fault instanceof Error ? fault.name : 'a fault'} in the local host\n`),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    void running.close().then(() => process.exit(0));
  });
process.stdout.write(`Holdfast is open at ${running.url}\n`);
