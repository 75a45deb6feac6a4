// Turns the lines of run.sh into the tables of docs/benchmarks.md. Usage: node tables.mjs results.jsonl
import fs from 'node:fs';
const rows = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line));
const of = (what, side, log) => rows.filter(r => r.what === what && r.side === side && (!log || r.log === log)).map(r => r.value);
const min = list => Math.min(...list);
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const f = (x, digits = 1) => x.toFixed(digits);

const peer = of('update', 'peer').flatMap(v => v.nanos.slice(4));
const own = of('update', 'engine').flatMap(v => v.nanos.slice(10));
console.log('| update of a state | ts-fsrs ns min / median | engine ns min / median | ratio min / median |\n|---|---|---|---|');
console.log(`| next_state | ${f(min(peer))} / ${f(median(peer))} | ${f(min(own))} / ${f(median(own))} | ${f(min(peer) / min(own))} / ${f(median(peer) / median(own))} |\n`);

console.log('Processor time of a fit, ms; warm = second half of the runs.\n');
console.log('| log | fitted events | native min / median | engine warm min / median | ratio min / median | engine first run | ratio by the clock, min: one thread / two |\n|---|---|---|---|---|---|---|');
const logs = [...new Set(rows.filter(r => r.what === 'fit').map(r => r.log))];
for (const log of logs) {
  const warm = runs => runs.slice(Math.floor(runs.length / 2));
  const native = of('fit', 'peer', log).flatMap(v => v.cpu);
  const one = of('fit', 'engine', log).flatMap(v => warm(v.cpu));
  const first = of('fit', 'engine', log).map(v => v.cpu[0]);
  const clock = of('fit', 'peer', log).flatMap(v => v.runs);
  const clockOne = of('fit', 'engine', log).flatMap(v => warm(v.runs));
  const clockTwo = of('fit', 'two-threads', log).flatMap(v => warm(v.runs));
  console.log(`| ${log} | ${of('fit', 'peer', log)[0].events} | ${f(min(native))} / ${f(median(native))} | ${f(min(one), 2)} / ${f(median(one), 2)} | ${f(min(native) / min(one))} / ${f(median(native) / median(one))} | ${f(median(first))} | ${f(min(clock) / min(clockOne))} / ${f(min(clock) / min(clockTwo))} |`);
}
console.log('\n| log | native | FSRS-6 | FSRS-7 | chosen 6 or 7 | best (with state term) |\n|---|---|---|---|---|---|');
const sums = { peer: [], fsrs6: [], fsrs7: [], chosen: [], best: [] };
for (const log of logs) {
  const p = of('loss', 'peer', log)[0].loss;
  const e = of('loss', 'engine', log)[0];
  sums.peer.push(p);
  for (const key of ['fsrs6', 'fsrs7', 'chosen', 'best']) sums[key].push(e[key]);
  console.log(`| ${log} | ${f(p, 5)} | ${f(e.fsrs6, 5)} | ${f(e.fsrs7, 5)} | ${f(e.chosen, 5)} | ${f(e.best, 5)} |`);
}
const mean = list => f(list.reduce((a, b) => a + b, 0) / list.length, 5);
console.log(`| mean | ${mean(sums.peer)} | ${mean(sums.fsrs6)} | ${mean(sums.fsrs7)} | ${mean(sums.chosen)} | ${mean(sums.best)} |`);
console.log('\n| reviews in a log | defaults | own fit, no prior | shared prior |\n|---|---|---|---|');
for (const r of of('population', 'engine')[0]) console.log(`| ${r.reviews} | ${r.defaults} | ${r.own} | ${r.shared} |`);
console.log('\n| reviews | replay ns a review | gradient ns a review and pass |\n|---|---|---|');
for (const part of of('parts', 'engine')[0]) console.log(`| ${part.reviews} | ${part.replay} | ${part.gradient} |`);
