/** The command's arguments. */
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run -s check -- [--json] FILE...

Compares each FILE with the open letter and says what is unchanged, altered, missing or added.
FILE is .html, .txt or .md; of other endings the content decides. - reads standard input.

  --json      one report a line, as JSON
  --          what follows are files, also names that begin with a dash
  --help      this text
  --version   the version

NO_COLOR=1 turns colours off.

Exit status:
  0  nothing wrong: authentic, excerpt, or no copy of the letter
  1  something is: incomplete, altered, or it could not be judged
  2  a file or argument could not be used; the other files are still checked
`;

export type Command =
  | { readonly kind: 'check'; readonly json: boolean; readonly files: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'error'; readonly message: string };

export function readArguments(args: readonly string[]): Command {
  let parsed: { values: { json?: boolean; help?: boolean; version?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [message] = (error as Error).message.split(/\.(?:\s|$)/);
    const dashed = args.some((arg) => /^-[^-]/.test(arg));
    const hint = dashed ? "see --help; names that begin with a dash go behind '--'" : 'see --help';
    return { kind: 'error', message: `${message!.replaceAll('\n', ' ')} (${hint})` };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (positionals.length === 0) return { kind: 'error', message: 'no file given (see --help)' };
  if (positionals.filter((file) => file === '-').length > 1) {
    return { kind: 'error', message: "'-' given twice: standard input can be read once" };
  }
  return { kind: 'check', json: values.json ?? false, files: positionals };
}
