import { canonicalText } from '../engine/letter.ts';
import { prepareLetter } from '../engine/prepare.ts';
import { plainReading } from '../engine/reading.ts';
import { verify } from '../engine/verify.ts';
import { loadLetters } from '../scripts/letters.ts';

const raw = loadLetters()[0];
const L = prepareLetter(raw);
const T = canonicalText(raw);
const A = T.replace('will not tolerate', 'will tolerate')
  .replace('12 May 2021', '12 May 2022')
  .replace('Ouk Kosal', 'Sok Dara')
  .replace('13. Association to Support', '13. Association to Help');
const s = performance.now();
let n = 0;
while (performance.now() - s < 4000) {
  verify(plainReading(A), { name: 'x' }, [L]);
  n++;
}
console.log((performance.now() - s) / n);
