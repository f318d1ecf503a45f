/** What each finding of a check means, in plain words: a title, and what follows from it. */
export const finding = {
  'finding.ALTERED.title': 'A file is not the one that was sealed',
  'finding.ALTERED.means':
    'Its bytes differ from what the seal vouches for. Do not rely on it; ask whoever sealed the bundle for a fresh copy.',
  'finding.MISSING.title': 'Something that was sealed is not here',
  'finding.MISSING.means':
    'The seal or the ledger names it, but the bundle does not hold it. It may have been left behind in copying, or been taken out.',
  'finding.UNLISTED_FILE.title': 'A file that no record names',
  'finding.UNLISTED_FILE.means': 'It was not part of what was sealed. Nobody vouches for it.',
  'finding.FORBIDDEN_FILE.title': 'A file that may not be in a bundle',
  'finding.FORBIDDEN_FILE.means':
    'Files of this kind have no place in a bundle and could mislead other programs that read it.',
  'finding.LINK_FORBIDDEN.title': 'A link instead of a file',
  'finding.LINK_FORBIDDEN.means':
    'A link can point at anything, also outside the bundle. What it shows is not what was sealed.',
  'finding.UNSAFE_PATH.title': 'A file name that is not allowed',
  'finding.UNSAFE_PATH.means':
    'The name could be read differently on another computer, or lead outside the bundle.',
  'finding.NAME_COLLISION.title': 'Two names that a computer may take for one',
  'finding.NAME_COLLISION.means': 'One of the two files could silently stand in for the other.',
  'finding.AMBIGUOUS_ZIP.title': 'The ZIP file can be read in more than one way',
  'finding.AMBIGUOUS_ZIP.means':
    'Two programs could unpack different files from it. It was not written by Holdfast in this form.',
  'finding.SIZE_LIMIT_EXCEEDED.title': 'Something is larger than the format allows',
  'finding.SIZE_LIMIT_EXCEEDED.means':
    'It was not read any further, so that it cannot exhaust this computer.',
  'finding.MALFORMED_MANIFEST.title': 'The list of files is damaged',
  'finding.MALFORMED_MANIFEST.means':
    'The list that names every file and its hash does not follow its format.',
  'finding.MALFORMED_BAG.title': 'The packing slip is damaged',
  'finding.MALFORMED_BAG.means': 'The files that describe the package (BagIt) do not follow their format.',
  'finding.MALFORMED_SEAL.title': 'The seal is damaged',
  'finding.MALFORMED_SEAL.means':
    'The text of the seal does not follow its format, so it vouches for nothing.',
  'finding.MALFORMED_EVENT.title': 'An entry of the ledger is damaged',
  'finding.MALFORMED_EVENT.means':
    'A line of the ledger does not follow its format. The record of what was done is not as it was written.',
  'finding.UNSIGNED.title': 'A signature is missing',
  'finding.UNSIGNED.means':
    'Without it nobody vouches for the content. A bundle is never handed over unsigned.',
  'finding.BAD_SIGNATURE.title': 'A signature does not match',
  'finding.BAD_SIGNATURE.means':
    'What was signed and what stands here are different, or somebody else signed it.',
  'finding.INVALID_KEY.title': 'A key that cannot be used',
  'finding.INVALID_KEY.means':
    'The public key is malformed or of a kind that lets anybody sign. Its signatures count for nothing.',
  'finding.LEDGER_BROKEN.title': 'The ledger’s chain is broken',
  'finding.LEDGER_BROKEN.means':
    'Each entry carries the hash of the one before. Here a link does not hold: an entry was changed, moved, added or taken out.',
  'finding.LEDGER_SHORTER_THAN_RECEIPT.title': 'The ledger is shorter than the receipt says',
  'finding.LEDGER_SHORTER_THAN_RECEIPT.means':
    'When the receipt was given, the ledger already held more. Its end was cut off.',
  'finding.INCONSISTENT_WITH_RECEIPT.title': 'The ledger is not the one on the receipt',
  'finding.INCONSISTENT_WITH_RECEIPT.means':
    'The receipt states another hash at this place, or belongs to another case. The history was replaced, or this is the wrong receipt.',
  'finding.FOREIGN_EVENT.title': 'An entry from another ledger',
  'finding.FOREIGN_EVENT.means': 'It does not belong to this case’s history.',
  'finding.RECORD_MISMATCH.title': 'A record and what it describes do not agree',
  'finding.RECORD_MISMATCH.means':
    'What is written about an exhibit, a derivative or an entry differs from what the ledger committed to.',
  'finding.TIMESTAMP_NOT_FOR_THIS_SEAL.title': 'The time stamp belongs to something else',
  'finding.TIMESTAMP_NOT_FOR_THIS_SEAL.means': 'It says nothing about this seal.',
  'finding.TIMESTAMP_MISSING.title': 'The time stamp is missing',
  'finding.TIMESTAMP_MISSING.means': 'The seal says that it must carry one. It was taken out.',
  'finding.STORED_OBJECT_ALTERED.title': 'A stored file has changed',
  'finding.STORED_OBJECT_ALTERED.means': 'The encrypted file in the vault is no longer what was stored.',
  'finding.ROLLBACK.title': 'The vault was set back to an earlier state',
  'finding.ROLLBACK.means': 'It holds less than it once did: an older copy stands in its place.',
  'finding.UNKNOWN_SIGNER.title': 'You have not yet confirmed who sealed it',
  'finding.UNKNOWN_SIGNER.means':
    'The seal holds, but anybody can make a seal. Compare the fingerprint below with the one you were told by telephone or on paper.',
  'finding.UNSUPPORTED_VERSION.title': 'Made by a newer version',
  'finding.UNSUPPORTED_VERSION.means':
    'It holds something that this version cannot judge. Check it again with a newer Holdfast.',
  'finding.TIMESTAMP_ISSUER_UNKNOWN.title': 'The time stamp’s authority is not confirmed',
  'finding.TIMESTAMP_ISSUER_UNKNOWN.means':
    'The stamp fits the seal, but nobody said that its authority can be trusted. Give the authority’s root certificate and check again.',
  'finding.KEY_REVOKED.title': 'A key was used after it had been withdrawn',
  'finding.KEY_REVOKED.means': 'Its owner declared it lost or no longer safe. Ask the owner what happened.',
  'finding.TIME_CONFLICT.title': 'Times that contradict one another',
  'finding.TIME_CONFLICT.means':
    'Something claims to have happened before what it rests on. A clock may have been wrong.',
  'finding.ERASED.title': 'An item was erased on purpose',
  'finding.ERASED.means':
    'Its content was destroyed, for example because an agreement was withdrawn. The ledger records it openly.',
  'finding.CLOCK_WENT_BACKWARDS.title': 'The computer’s clock was set back',
  'finding.CLOCK_WENT_BACKWARDS.means':
    'Between two entries the clock ran backwards. Their order is certain all the same: it comes from the chain.',
  'finding.REPACKED_ZIP.title': 'The ZIP file was packed again',
  'finding.REPACKED_ZIP.means':
    'Another program unpacked and packed it. The files inside are what counts, and they were checked.',
} as const;
