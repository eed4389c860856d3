/** Sums of scores, by class and in all, and their table. */

interface Counted {
  readonly class: string;
  readonly verdictRight: boolean;
  readonly expected: number;
  readonly found: number;
  readonly reported: number;
  readonly right: number;
  readonly falseAlarm: boolean;
  readonly falseCopy: boolean;
}

export interface Row {
  readonly name: string;
  readonly cases: number;
  readonly verdicts: number;
  readonly expected: number;
  readonly found: number;
  readonly reported: number;
  readonly right: number;
  readonly falseAlarms: number;
  readonly falseCopies: number;
}

export function rowOf(name: string, scores: readonly Counted[]): Row {
  const sum = (of: (score: Counted) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  return {
    name,
    cases: scores.length,
    verdicts: sum((score) => Number(score.verdictRight)),
    expected: sum((score) => score.expected),
    found: sum((score) => score.found),
    reported: sum((score) => score.reported),
    right: sum((score) => score.right),
    falseAlarms: sum((score) => Number(score.falseAlarm)),
    falseCopies: sum((score) => Number(score.falseCopy)),
  };
}

export function rowsByClass(scores: readonly Counted[]): Row[] {
  const classes = [...new Set(scores.map((score) => score.class))];
  return classes.map((name) =>
    rowOf(
      name,
      scores.filter((score) => score.class === name),
    ),
  );
}

/** "99.5 %", or a dash where there was nothing to count. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const value = (100 * part) / whole;
  // Rounded down: only all is 100 %.
  return `${value === 100 ? '100' : (Math.floor(value * 10) / 10).toFixed(1)} %`;
}

const HEAD = [
  '',
  'n',
  'verdict right',
  'changes found',
  'reported that are changes',
  'false alarms',
  'copies where none is',
];

function cells(row: Row): string[] {
  return [
    row.name,
    String(row.cases),
    share(row.verdicts, row.cases),
    share(row.found, row.expected),
    share(row.right, row.reported),
    String(row.falseAlarms),
    String(row.falseCopies),
  ];
}

export function markdownTable(rows: readonly Row[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(HEAD), `|---${'|--:'.repeat(HEAD.length - 1)}|`, ...rows.map((row) => line(cells(row)))].join(
    '\n',
  );
}

export function plainTable(rows: readonly Row[]): string {
  const all = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}
