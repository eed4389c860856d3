declare module 'virtual:letters' {
  import type { Letter } from '../engine/letter.ts';

  const letters: readonly Letter[];
  export default letters;
}
declare module 'virtual:fingerprints' {
  const fingerprints: string;
  export default fingerprints;
}
