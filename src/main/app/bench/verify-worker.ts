import { z } from 'zod';
import { fingerprint } from '../../../shared/model/ids.ts';
import { verifyBundleAt } from '../../bundle/open-verify.ts';

/** A process of its own, so that its memory is that of verifying and of nothing else: reads the bundle's path and its signer from the command line. */
const [path, signer] = z.tuple([z.string(), fingerprint]).parse(process.argv.slice(2));
const start = performance.now();
const { verdict } = await verifyBundleAt(path, { trust: [signer] });
const seconds = (performance.now() - start) / 1000;
process.send?.({ verdict, seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) });
