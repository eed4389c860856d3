/** Prints the milliseconds that a contender's first run takes in this process: `node bench/first.ts INDEX`. */
import { CONTENDERS } from './contenders.ts';
import { milliseconds } from './timing.ts';

console.log(milliseconds(CONTENDERS[Number(process.argv[2])]!.run));
