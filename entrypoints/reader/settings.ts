/** The reader's choice to have the script do nothing on a site, as options and popup store it. */
import { api } from '../../watch/api.ts';

const KEY = 'settings';

/** Whether the stored settings turn the extension off for `host` or for a host above it. */
export function isOff(settings: unknown, host: string): boolean {
  const off = (settings as { off?: unknown } | null | undefined)?.off;
  return (
    Array.isArray(off) &&
    off.some((site) => typeof site === 'string' && (host === site || host.endsWith(`.${site}`)))
  );
}

/** Calls `heed` with the stored settings, now and at every change. Ends with the first call. */
export async function watchSettings(signal: AbortSignal, heed: (settings: unknown) => void): Promise<void> {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes && !signal.aborted) heed(changes[KEY]!.newValue);
  };
  api.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    if (api.runtime?.id !== undefined) api.storage.onChanged.removeListener(onChanged);
  });
  const stored: Record<string, unknown> = await api.storage.local.get(KEY).catch(() => ({}));
  if (!signal.aborted) heed(stored[KEY]);
}
