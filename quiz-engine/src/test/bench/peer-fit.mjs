// Times the fit of @open-spaced-repetition/binding 0.5.0 (fsrs-rs 6.5.0) on a log and prints its weights.
// Usage, in a folder where the package was installed: node peer-fit.mjs LOG.csv[.gz] SHARE RUNS
// One JSON line: {"events","runs":[ms],"cpu":[ms],"w":[21]}. Items are made beforehand; only computeParameters is
// timed, by the clock and by the processor time of the process.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
const { computeParameters, FSRSBindingItem, FSRSBindingReview } =
  createRequire(path.resolve('x.js'))('@open-spaced-repetition/binding');

export function readEvents(file, share) {
  let raw = fs.readFileSync(file);
  if (file.endsWith('.gz')) raw = zlib.gunzipSync(raw);
  const cards = new Map();
  const rows = raw.toString('utf8').trim().split('\n').slice(1).map((line, i) => [...line.split(',').map(Number), i]);
  rows.sort((a, b) => a[1] - b[1] || a[0] - b[0] || a[4] - b[4]);
  const events = [];
  for (const [id, ms, rating] of rows) {
    const day = Math.floor((ms - 4 * 3600000) / 86400000);
    let card = cards.get(id);
    if (!card) cards.set(id, (card = { last: day, reviews: [] }));
    const gap = card.reviews.length ? day - card.last : 0;
    card.last = day;
    card.reviews.push([rating, gap]);
    if (card.reviews.length > 1 && gap > 0) events.push([card, card.reviews.length]);
  }
  return events.slice(0, Math.floor(events.length * share));
}

const [file, share, runs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const events = readEvents(file, share);
const times = [];
const cpu = [];
let w;
for (let run = 0; run < runs; run++) {
  const items = events.map(([card, length]) =>
    new FSRSBindingItem(card.reviews.slice(0, length).map(([rating, gap]) => new FSRSBindingReview(rating, gap))));
  const from = process.hrtime.bigint();
  const used = process.cpuUsage();
  w = await computeParameters(items, { enableShortTerm: true, numRelearningSteps: 1, progress: () => {}, timeout: 2 });
  times.push(Number(process.hrtime.bigint() - from) / 1e6);
  const spent = process.cpuUsage(used);
  cpu.push((spent.user + spent.system) / 1e3);
}
console.log(JSON.stringify({ events: events.length, runs: times.map(x => +x.toFixed(2)), cpu: cpu.map(x => +x.toFixed(2)), w: w.map(x => +x.toFixed(6)) }));
