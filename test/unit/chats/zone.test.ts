import { describe, expect, it } from 'vitest';
import { ChatError } from '../../../src/main/chats/index.ts';
import { zoneClock } from '../../../src/main/chats/zone.ts';
import { codes, parsed } from './memory-chat.ts';

describe('a time zone that a person states', () => {
  it('gives UTC to the precision that is written', () => {
    const clock = zoneClock('Europe/Bucharest');
    expect(clock('2024-01-15T01:30')).toEqual({ utc: '2024-01-14T23:30Z', problem: null });
    expect(clock('2024-07-15T01:30:09')).toEqual({ utc: '2024-07-14T22:30:09Z', problem: null });
    expect(zoneClock('Asia/Kathmandu')('2024-12-31T23:59')).toEqual({
      utc: '2024-12-31T18:14Z',
      problem: null,
    });
    expect(zoneClock('America/Bogota')('2024-12-31T23:59')).toEqual({
      utc: '2025-01-01T04:59Z',
      problem: null,
    });
  });

  it('has no UTC for the hour that is skipped and the hour that comes twice', () => {
    const clock = zoneClock('Europe/Bucharest');
    expect(clock('2024-03-31T03:30')).toEqual({ utc: null, problem: 'gap' });
    expect(clock('2024-10-27T03:30')).toEqual({ utc: null, problem: 'overlap' });
    expect(clock('2024-03-31T02:59')).toEqual({ utc: '2024-03-31T00:59Z', problem: null });
    expect(clock('2024-03-31T04:00')).toEqual({ utc: '2024-03-31T01:00Z', problem: null });
    expect(clock('2024-10-27T02:59:59')).toEqual({ utc: '2024-10-26T23:59:59Z', problem: null });
    expect(clock('2024-10-27T04:00')).toEqual({ utc: '2024-10-27T02:00Z', problem: null });
  });

  it('that changes at midnight is read right on both sides of it', () => {
    const beirut = zoneClock('Asia/Beirut');
    expect(beirut('2022-03-26T23:59')).toEqual({ utc: '2022-03-26T21:59Z', problem: null });
    expect(beirut('2022-03-27T00:30')).toEqual({ utc: null, problem: 'gap' });
    expect(beirut('2022-10-29T23:30')).toEqual({ utc: null, problem: 'overlap' });
    expect(beirut('2022-10-30T00:30')).toEqual({ utc: '2022-10-29T22:30Z', problem: null });
  });

  it('reaches every message, and a doubtful hour is told', async () => {
    const text = '31/03/2024, 03:30 - Ana: a\n31/03/2024, 04:30 - Ana: b';
    const result = await parsed(text, { timeZone: 'Europe/Bucharest' });
    expect(result.messages.map((message) => message.time.utc)).toEqual([null, '2024-03-31T01:30Z']);
    expect(result.messages[0]?.time.zone).toEqual({ source: 'given', name: 'Europe/Bucharest' });
    expect(codes(result)).toContain('TIME_NOT_IN_ZONE');
    expect(result.report.first).toBe('2024-03-31T03:30');
  });

  it('is unknown where nobody states it', async () => {
    const { messages } = await parsed('31/03/2024, 03:30 - Ana: a');
    expect(messages[0]?.time).toMatchObject({ utc: null, zone: { source: 'unknown', name: null } });
  });

  it('must exist', async () => {
    await expect(parsed('31/03/2024, 03:30 - Ana: a', { timeZone: 'Mars/Olympus' })).rejects.toThrow(
      ChatError,
    );
    await expect(parsed('31/03/2024, 03:30 - Ana: a', { timeZone: '../etc' })).rejects.toMatchObject({
      code: 'BAD_TIME_ZONE',
    });
  });
});
