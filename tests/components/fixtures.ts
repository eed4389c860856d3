/** Reports as the engine writes them, for the views: what a test leaves out is unremarkable. */
import letters from 'virtual:letters';
import type { Copy, Report, Variant } from '../../engine/report.ts';

export { letters };

const [letter] = letters;

export function aVariant(rest: Partial<Variant> = {}): Variant {
  return {
    kind: 'substitution',
    significance: 'wording',
    aspect: null,
    canonical: 'not',
    found: 'now',
    range: { start: 0, end: 3 },
    canonicalRange: { start: 0, end: 3 },
    ...rest,
  };
}

export interface Parts extends Partial<Omit<Copy, 'passages'>> {
  /** All in paragraph 2. */
  readonly variants?: readonly Variant[];
  readonly missing?: readonly string[];
}

export function aCopy({ variants = [], missing = [], ...rest }: Parts = {}): Copy {
  const { id, title, edition, sha256, passages } = letter!;
  return {
    letter: { id, title, edition, sha256 },
    verdict: 'altered',
    range: { start: 0, end: 100 },
    passages: passages.map((passage) => {
      const own = passage.id === 'paragraph-2' ? [...variants] : [];
      if (missing.includes(passage.id))
        return { id: passage.id, status: 'missing', range: null, variants: [] };
      return {
        id: passage.id,
        status: own.length > 0 ? 'altered' : 'intact',
        range: { start: 0, end: 1 },
        variants: own,
      };
    }),
    insertions: [],
    endorsers: null,
    notices: [],
    ...rest,
  };
}

export function aReport(parts: Parts = {}): Report {
  const copy = aCopy(parts);
  return {
    schema: 1,
    source: { name: 'A page', url: 'https://news.example/' },
    verdict: copy.verdict,
    copies: [copy],
    quotations: [],
    notices: [],
  };
}
