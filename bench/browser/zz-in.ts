import fingerprints from 'virtual:fingerprints';
import { Detector } from '../../engine/detect.ts';
export function run() {
  const d = new Detector(fingerprints);
  const all = document.body.textContent!;
  const pieces: string[] = [];
  for (let i = 0; i < all.length; i += 16384) {
    pieces.push([all.slice(i, i + 8000), all.slice(i + 8000, i + 16384)].join(''));
  }
  const T: any = {};
  const t = (n: string, f: () => any) => {
    const b = performance.now();
    f();
    (T[n] ??= []).push(performance.now() - b);
  };
  let s = 0;
  for (let r = 0; r < 40; r++) {
    t('find', () => {
      for (const p of pieces) s += d.find(p);
    });
    t('mention', () => {
      for (const p of pieces) s += d.mention(p);
    });
    t('pass', () => {
      for (const p of pieces) for (let i = 0; i < p.length; i++) s = (s + p.charCodeAt(i)) | 0;
    });
    t('spaces', () => {
      for (const p of pieces)
        for (let i = 0; i < p.length; ) {
          const j = p.indexOf(' ', i);
          if (j < 0) break;
          i = j + 28;
          s += j;
        }
    });
    t('recopy', () => {
      for (const p of pieces) s += [p.slice(0, 8000), p.slice(8000)].join('').length;
    });
  }
  return {
    s,
    ...Object.fromEntries(
      Object.entries(T).map(([k, v]: any) => [
        k,
        Math.round(v.sort((a: number, b: number) => a - b)[20] * 100) / 100,
      ]),
    ),
  };
}
