// Times next_state of ts-fsrs 5.4.2: chains of twenty reviews. Usage, where the package was installed:
// node peer-update.mjs ROUNDS; prints {"nanos":[a round]}. The Java side walks the same chains (EngineBenchmark update).
import path from 'node:path';
import { createRequire } from 'node:module';
const { fsrs, generatorParameters } = createRequire(path.resolve('x.js'))('ts-fsrs');
const peer = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
const rounds = Number(process.argv[2]);
const ratings = [3, 3, 1, 3, 4, 2, 3, 3, 3, 1, 3, 3, 2, 4, 3, 3, 3, 1, 3, 3];
const gaps = [0, 2, 9, 1, 3, 11, 20, 0, 45, 70, 1, 4, 12, 25, 90, 200, 150, 300, 2, 6];
const chains = 5000;
const nanos = [];
let sum = 0;
for (let round = 0; round < rounds; round++) {
  const from = process.hrtime.bigint();
  for (let chain = 0; chain < chains; chain++) {
    let state = null;
    for (let i = 0; i < 20; i++) state = peer.next_state(state, gaps[i] + (i > 0 && gaps[i] > 0 ? chain % 7 : 0), ratings[(i + chain) % 20]);
    sum += state.stability;
  }
  nanos.push(Number(process.hrtime.bigint() - from) / (chains * 20));
}
console.log(JSON.stringify({ nanos: nanos.map(x => +x.toFixed(1)), sum: +sum.toFixed(3) }));
