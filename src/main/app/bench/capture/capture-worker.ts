import { captureInto } from '../../capture-path.ts';

/** A process of its own, so that its memory is that of capturing and of nothing else: takes an address of this machine and an empty folder. */
const [url = '', folder = ''] = process.argv.slice(2);
const { counts } = await captureInto(folder, { url, allowPrivate: true, timeoutMs: 120_000 });
process.send?.({ counts, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) });
