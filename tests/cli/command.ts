/** Runs the command as people do, and makes files for it to read. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Report, reportSchema } from '../../engine/report.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  /** Lines on standard error. */
  readonly errors: readonly string[];
}

export interface Input {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export function check(args: readonly string[], input: Input = {}): Promise<Outcome> {
  return run(process.execPath, [path.join(ROOT, 'scripts/check.ts'), ...args], input);
}

/** As the README says it. */
export function npmCheck(args: readonly string[]): Promise<Outcome> {
  return run('npm', ['run', '-s', 'check', '--', ...args], {});
}

/** The reports that `--json` printed; each is held against the schema. */
export function reportsOf(outcome: Outcome): Report[] {
  const lines = outcome.out.split('\n');
  if (lines.pop() !== '') throw new Error('output that does not end in a line break');
  return lines.map((line) => reportSchema.parse(JSON.parse(line)));
}

/** A folder for a test file's own files; it is gone when the tests are done. */
export function scratch(): { put(name: string, content: string | Uint8Array): string; folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    put(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
  };
}

function run(program: string, args: readonly string[], { stdin = '', env = {} }: Input): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        out: Buffer.concat(out).toString(),
        errors: Buffer.concat(err).toString().split('\n').filter(Boolean),
      }),
    );
    // A command that doesn't read its input may have ended by now.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
