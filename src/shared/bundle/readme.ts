/**
 * `README-VERIFY.txt`: how to check a bundle with tools that everyone has, and what each step shows. The same for every bundle.
 * Every command is run by the tests exactly as it stands here.
 */
export const README_TEXT = `CHECK THIS BUNDLE YOURSELF
You do not need Holdfast for this. Unpack the ZIP, open a terminal in the folder where this file lies, and run
the commands below. They need OpenSSL 3, OpenSSH, the usual Unix tools and, for step 6, Python with bagit.
If a step prints something else than what stands behind "expect", do not rely on the bundle.

1. Who sealed it
   The next line prints the fingerprint of the key that comes with the bundle.
     openssl pkey -pubin -in signatures/signer.pub.pem -outform DER | sha256sum
   The seal names the same key:
     sed -n 's/^signer ed25519 sha256://p' signatures/seal.txt
   expect: the same 64 characters twice. Compare them with a fingerprint that reached you in another way, on paper
   or by telephone. Anyone can make a key: without this comparison the other steps say nothing about who sealed.

2. The seal is signed with that key
     openssl pkeyutl -verify -pubin -inkey signatures/signer.pub.pem -rawin -in signatures/seal.txt -sigfile signatures/seal.txt.sig
   expect: Signature Verified Successfully
   Or with OpenSSH:
     ssh-keygen -Y verify -f signatures/allowed_signers -I signer -n holdfast-seal-v1 -s signatures/seal.txt.sshsig < signatures/seal.txt
   expect: Good "holdfast-seal-v1" signature for signer
   This shows that nobody without the key has changed a letter of seal.txt.

3. The seal fixes the list of lists
     sed -n 's/^file //p' signatures/seal.txt | sha256sum -c --strict
   expect: tagmanifest-sha256.txt: OK

4. The lists fix every file
     sha256sum -c --strict --quiet tagmanifest-sha256.txt
     sha256sum -c --strict --quiet manifest-sha256.txt
   expect: nothing. A file that was changed or taken away is named.

5. Nothing was added
   sha256sum does not see a file that no list names, nor a link. These commands do.
     find . ! -type d ! -type f
   expect: nothing. Anything printed is a link or a special file and does not belong here.
     find . -type f ! -path './signatures/*' ! -path ./tagmanifest-sha256.txt | cut -c 3- | LC_ALL=C sort > ../files-there
     cut -c 67- manifest-sha256.txt tagmanifest-sha256.txt | LC_ALL=C sort > ../files-listed
     diff ../files-listed ../files-there
   expect: nothing. A line with > is a file that was added, a line with < is a file that is missing.
     ls signatures
   expect: allowed_signers, seal.txt, seal.txt.sig, seal.txt.sshsig, signer.pub.pem, and with a time stamp also
   seal.txt.sig.tsr and tsa-chain.pem. Nothing else.

6. It is a BagIt bag (RFC 8493)
     bagit.py --validate .
   expect: . is valid

7. When it existed, if there is a seal.txt.sig.tsr
   Get the root certificate of the time stamping authority from the authority itself, as tsa-root.pem beside this folder.
     openssl ts -reply -in signatures/seal.txt.sig.tsr -text
   prints the time. Then:
     openssl ts -verify -data signatures/seal.txt.sig -in signatures/seal.txt.sig.tsr -CAfile ../tsa-root.pem -untrusted signatures/tsa-chain.pem
   expect: Verification: OK
   This shows that the signature existed at that time. Once the authority's certificates have expired, add
   -attime and the printed time in seconds since 1970.

8. Everything at once, and the records of the case as well
   The steps above do not read data/ledger. Two checkers do, and compare the records with the files and with one
   another: verify.py, which needs Python 3 and OpenSSL, and holdfast-verify.html, a page for any browser of 2024 or
   later, without a network. Holdfast brings both along (tools/verify.py in its sources); get them from somebody
   other than the one who gave you the bundle. Put verify.py beside this folder. Once you have compared the
   fingerprint in step 1:
     python3 ../verify.py . --trust "$(sed -n 's/^signer ed25519 //p' signatures/seal.txt)"
   expect: INTACT in the first line. With a time stamp add --tsa-root ../tsa-root.pem, else it says UNPROVEN; with a
   receipt that you were given earlier add --receipt and its file.
   The page: open holdfast-verify.html and drop the ZIP on it, as you received it and not unpacked.

WHAT THIS DOES NOT SHOW
Who wrote a message, who owns an account, what happened before the evidence was collected, whether the clock of a
phone was right, and what was left out. Permissions and file dates are not covered.
`;
