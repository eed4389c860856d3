/** The options of the project's own commands. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Reads this process's arguments as `parseArgs` does. One that can't be used ends the process: a line on standard error, status 2. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : error);
    process.exit(2);
  }
}
