import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Slices } from '../../watch/slices.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('work in slices', () => {
  it('counts its own time, and none of what it waits for', async () => {
    const slices = new Slices({ aborted: false });
    vi.advanceTimersByTime(5);
    const waiting = slices.wait(after(500));
    await vi.advanceTimersByTimeAsync(500);
    await waiting;
    expect(slices.due).toBe(false);
    vi.advanceTimersByTime(20);
    expect(slices.due).toBe(true);
    expect(slices.spent).toBe(25);
  });

  it('ends when it is to stop, and when what it waits for fails', async () => {
    const stop = { aborted: false };
    const slices = new Slices(stop);
    await expect(slices.wait(Promise.reject(new Error('No answer')))).rejects.toThrow('No answer');
    const waiting = slices.wait(Promise.resolve());
    stop.aborted = true;
    await expect(waiting).rejects.toThrow('Stopped');
  });
});
