/** The sizes beyond which a bundle is not read any further (formats.md, Bundle; the last three are ours: docs/formats/bundle.md). In bytes unless they say otherwise. */

const MiB = 1024 * 1024;

/** Entries of a ZIP, or files and folders of an unpacked bundle. */
export const MAX_ENTRIES = 1_000_000;
export const MAX_MANIFEST = 256 * MiB;
export const MAX_CASE_JSONLD = 256 * MiB;
export const MAX_ITEM_JSON = 4 * MiB;
export const MAX_SEAL = 4 * 1024;
export const MAX_SIGNATURE_FILE = 64 * 1024;
/** One line of bodies.jsonl, without its LF. */
export const MAX_BODY_LINE = MiB;
/** An entry may always inflate to this much … */
export const MAX_INFLATED = MiB;
/** … and beyond it to this many times its packed size. */
export const MAX_INFLATE_RATIO = 100;
export const MAX_BAG_INFO = MiB;
/** One line of a transcript's extract or salts, without its LF. */
export const MAX_MESSAGE_LINE = 4 * MiB;
