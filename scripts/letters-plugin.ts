/**
 * The canonical letters as modules of the bundle: `virtual:letters` is the validated letters,
 * `virtual:fingerprints` what detection needs of them. Both are made anew at every build, so neither can be stale.
 */
import { buildFingerprints } from '../engine/fingerprint.ts';
import { LETTERS_FOLDER, loadLetters } from './letters.ts';

const SOURCES: Readonly<Record<string, () => unknown>> = {
  'virtual:letters': () => loadLetters(),
  'virtual:fingerprints': () => buildFingerprints(loadLetters()),
};

/** A Vite plugin; a broken letter file stops the build with its path and reason. */
export function lettersPlugin() {
  return {
    name: 'letters',
    buildStart(this: { addWatchFile?: (file: string) => void }) {
      this.addWatchFile?.(LETTERS_FOLDER);
    },
    resolveId: (id: string) => (id in SOURCES ? `\0${id}` : null),
    load: (id: string) => {
      const source = SOURCES[id.slice(1)];
      return id.startsWith('\0') && source !== undefined
        ? `export default ${JSON.stringify(source())};`
        : null;
    },
  };
}
