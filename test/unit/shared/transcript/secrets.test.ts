import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsSecrets, isSecretName, redactSecrets } from '../../../../src/shared/transcript/secrets.ts';

function shown(text: string): string {
  return new TextDecoder().decode(redactSecrets(new TextEncoder().encode(text)).bytes);
}

function namesSecrets(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => isSecretName(name) || namesSecrets(inner));
}

describe('secrets of an export', () => {
  it('are covered sign for sign, and nothing else is', () => {
    const text = '{"body":"the key: \\"key\\":\\"x\\"","locatorInfo":{"key":"q6ur+/8=","size":12}}';
    expect(shown(text)).toBe(
      '{"body":"the key: \\"key\\":\\"x\\"","locatorInfo":{"key":"********","size":12}}',
    );
    expect(redactSecrets(new TextEncoder().encode(text)).hidden).toBe(1);
  });

  it.each([
    ['{"profile_key" : "ab\\"c"}', '{"profile_key" : "*****"}'],
    ['{"MasterKey":12345,"a":1}', '{"MasterKey":*****,"a":1}'],
    ['{"token":["ab",{"c":"d"}],"e":"f"}', '{"token":["**",{"*":"*"}],"e":"f"}'],
    ['{"\\u006bey":"ab"}', '{"\\u006bey":"**"}'],
    ['{"key":"cut off he', '{"key":"**********'],
    ['{"key":"cut off here\\', '{"key":"*************'],
    ['{"key":', '{"key":'],
    ['{"key":""}', '{"key":""}'],
    ['{"key": null, "entropy":true}', '{"key": null, "entropy":true}'],
  ])('are covered whatever their shape: %s', (text, covered) => {
    expect(shown(text)).toBe(covered);
  });

  it('are known by their names, however these are written', () => {
    expect(['mediaRootBackupKey', 'session_token', 'Access-Token', 'key'].every(isSecretName)).toBe(true);
    expect(['keyboard', 'transitCdnNumber', 'plaintextHash', ''].some(isSecretName)).toBe(false);
    expect(holdsSecrets('{"a":{"packKey":"x"}}')).toBe(true);
    expect(holdsSecrets('{"body":"\\"packKey\\": told me"}')).toBe(false);
  });

  it('never come out of a value that stands under such a name', () => {
    const value = fc.oneof(fc.base64String({ minLength: 8 }), fc.string({ minLength: 8, unit: 'binary' }));
    // A number or word under such a name is covered too, and what is left can be parsed no more.
    const others = fc.jsonValue().filter((one) => !namesSecrets(one));
    fc.assert(
      fc.property(fc.constantFrom('key', 'rootKey', 'entropy'), value, others, (name, secret, rest) => {
        const text = JSON.stringify({ before: rest, [name]: secret, after: 'stays' });
        const { bytes, hidden } = redactSecrets(new TextEncoder().encode(text));
        const covered = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
        expect(covered[name]).toMatch(/^\*+$/u);
        expect(covered['after']).toBe('stays');
        expect(bytes.length).toBe(new TextEncoder().encode(text).length);
        expect(hidden).toBeGreaterThan(0);
      }),
    );
  });
});
