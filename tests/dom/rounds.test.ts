import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rounds } from '../../watch/rounds.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('rounds of work', () => {
  it('go on while there is more to do, and end with it', async () => {
    let left = 3;
    const rounds = new Rounds(async () => --left > 0);
    rounds.begin();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(left).toBe(0);
    expect(rounds.isDue).toBe(false);
  });

  it('that fail are not tried again until something asks for one', async () => {
    const failures: unknown[] = [];
    const note = (error: unknown) => failures.push(error);
    process.on('unhandledRejection', note);
    let count = 0;
    const rounds = new Rounds(async () => {
      count++;
      throw new Error('of a page');
    });
    rounds.schedule();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(count).toBe(1);
    rounds.schedule();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(count).toBe(2);
    vi.useRealTimers();
    await new Promise((done) => setTimeout(done));
    process.off('unhandledRejection', note);
  });

  it('asked for one by one are done together, a while after the first', async () => {
    let count = 0;
    const rounds = new Rounds(async () => {
      count++;
      return false;
    });
    for (let i = 0; i < 5; i++) rounds.schedule();
    expect(count).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(count).toBe(1);
  });
});
