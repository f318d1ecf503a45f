import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/contract/index.ts';
import { appEvent } from '../../../src/shared/contract/events.ts';
import { errorCodes } from '../../../src/shared/contract/errors.ts';

describe('the contract', () => {
  it.each(Object.entries(contract))('carries only what JSON can carry: %s', (_name, { input, output }) => {
    expect(() => z.toJSONSchema(input, { io: 'input' })).not.toThrow();
    expect(() => z.toJSONSchema(output, { io: 'output' })).not.toThrow();
  });

  it('tells events that JSON can carry', () => {
    expect(() => z.toJSONSchema(appEvent)).not.toThrow();
  });

  it('names each error once', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });
});
