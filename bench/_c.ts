import { generateCases, SEED } from '../tests/accuracy/generator/index.ts';
import { writtenCases } from '../tests/accuracy/pages.ts';
import { readingOf } from '../tests/accuracy/run.ts';
const cases=[...generateCases(Number(process.env.SEED ?? SEED)),...writtenCases()];
const [,, name, from='0', to='3000']=process.argv;
const c=cases.find(x=>`${x.class}/${(x as any).id??''}`.includes(name)||x.id.includes(name))!;
const r=readingOf(c.input); console.log(c.class,c.id,r.notices,JSON.stringify(r.spans.slice(0,12))); console.log(JSON.stringify(r.text.slice(+from,+to)));
