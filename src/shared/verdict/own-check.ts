/** How anybody checks a bundle without this program: the commands of README-VERIFY.txt that matter most, which every bundle carries and the tests run. */
export const ownCheckSteps = [
  {
    id: 'key',
    commands: ['openssl pkey -pubin -in signatures/signer.pub.pem -outform DER | sha256sum'],
  },
  {
    id: 'seal',
    commands: [
      'openssl pkeyutl -verify -pubin -inkey signatures/signer.pub.pem -rawin -in signatures/seal.txt -sigfile signatures/seal.txt.sig',
    ],
  },
  { id: 'list', commands: ["sed -n 's/^file //p' signatures/seal.txt | sha256sum -c --strict"] },
  {
    id: 'files',
    commands: [
      'sha256sum -c --strict --quiet tagmanifest-sha256.txt',
      'sha256sum -c --strict --quiet manifest-sha256.txt',
    ],
  },
] as const;
