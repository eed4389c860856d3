/** The modules that `scripts/letters-plugin.ts` makes at build time. */
declare module 'virtual:letters' {
  const letters: readonly import('../engine/letter.ts').Letter[];
  export default letters;
}
declare module 'virtual:fingerprints' {
  const fingerprints: import('../engine/fingerprint.ts').Fingerprints;
  export default fingerprints;
}
