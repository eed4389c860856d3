/** What the address of the page asks for. Texts never stand in it: browsers keep addresses. */

export const VIEWS = ['check', 'compare', 'evidence', 'look-up', 'letter'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  readonly view: View;
  /** The tab whose report is shown, null for what was checked on this page. */
  readonly tab: number | null;
  /** Key of a selected text to check, or to look up. */
  readonly selection: string | null;
  readonly lookup: string | null;
  /** `view=wrong`: straight to the report of a wrong verdict. */
  readonly wrong: boolean;
}

export function routeOf(search: string): Route {
  const query = new URLSearchParams(search);
  const tab = /^\d{1,15}$/.exec(query.get('tab') ?? '');
  const selection = query.get('selection');
  const lookup = query.get('lookup');
  const asked = query.get('view');
  const wrong = asked === 'wrong';
  const named = wrong ? 'evidence' : VIEWS.find((view) => view === asked);
  const usual = tab !== null ? 'compare' : lookup !== null ? 'look-up' : 'check';
  return { view: named ?? usual, tab: tab === null ? null : Number(tab[0]), selection, lookup, wrong };
}

/** The address of another view of what this page shows. */
export function addressOf(view: View, { tab, selection, lookup }: Route): string {
  const query = new URLSearchParams();
  if (tab !== null) query.set('tab', String(tab));
  if (selection !== null) query.set('selection', selection);
  if (lookup !== null) query.set('lookup', lookup);
  query.set('view', view);
  return `?${query}`;
}
