// Makes the golden histories of quiz-engine/src/test/resources/golden again.
// Usage, in a folder where `npm install ts-fsrs@5.4.2` was run: node golden.mjs OUT_FOLDER
// fsrs6.jsonl: every value from ts-fsrs 5.4.2 (rounded by it to 8 decimals).
// fsrs7.jsonl: from the scalar reading of the FSRS-7 formulas below, its intervals by plain bisection; no package
// publishes that model yet. It shares no code with the engine.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
const { fsrs, generatorParameters } = createRequire(path.resolve('x.js'))('ts-fsrs');
const out = process.argv[2];
let seed = 20261122;
const unit = () => { // mulberry32
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const clamp = (x, low, high) => Math.min(high, Math.max(low, x));
const round4 = x => Math.round(x * 1e4) / 1e4;
const pick = list => list[Math.floor(unit() * list.length)];
const scatter = (d, low, high) => d.map((x, i) => clamp(round4(x * (0.7 + 0.6 * unit())), low[i], high[i]));

const W6 = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542];
const LOW6 = [0.1, 0.1, 0.1, 0.1, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1];
const HIGH6 = [100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8];

function history6(id, w) {
  const dr = round4(0.75 + 0.22 * unit());
  const peer = fsrs(generatorParameters({ w, request_retention: dr, enable_fuzz: false, enable_short_term: true, maximum_interval: 36500 }));
  let state = null;
  const steps = [];
  for (let i = 0, n = 4 + Math.floor(unit() * 10); i < n; i++) {
    const g = pick([1, 1, 2, 3, 3, 3, 3, 4]);
    const dt = i === 0 || unit() < 0.2 ? 0 : Math.ceil(Math.exp(unit() * 5.5));
    const step = { g, dt };
    if (state) step.ts_r = peer.forgetting_curve(dt, state.stability);
    state = peer.next_state(state, dt, g);
    step.ts_s = state.stability;
    step.ts_d = state.difficulty;
    step.ts_ivl = peer.next_interval(state.stability, dt);
    steps.push(step);
  }
  return { id, set: 'own', w, dr, steps };
}

const W7 = [0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048];
const LOW7 = [1e-4, 1e-4, 1e-4, 1e-4, 1, 0.001, 0.1, 0, 0, 0.3, 0.01, 0.1, 0, 0, 1, 0, 0, 0.5, 0.001, 0.001, 0, 0, 1, 0.01, 0.01, 0.2, 0.5, 0.01, 0.1, 0, 0.1, 0, 0, 0];
const HIGH7 = [50, 100, 100, 100, 10, 4, 4, 4, 1.2, 3, 1.5, 1, 3.5, 1, 7, 4, 2, 6, 1.5, 1, 5, 1, 7, 0.25, 0.95, 0.85, 0.99, 1, 1, 0.9, 1.1, 1, 0.6, 0.6];

function recall7(w, [slow, fast, d], t) {
  const cf = clamp(w[23] * fast ** (w[33] - 0.3), 0.01, 0.95);
  const a = Math.exp(Math.min(60, -Math.log(w[25]) / cf)) - 1;
  const rf = (1 + (a * t) / fast) ** -cf;
  const cs = clamp(w[24], 0.01, 0.95);
  const b = (w[26] ** (-1 / cs) - 1) * Math.exp((d - 5) * (w[32] - 0.3));
  const rs = (1 + (b * t) / slow) ** -cs;
  const wf = w[27] * fast ** -w[29];
  const ws = w[28] * slow ** w[30] * Math.exp((d - 5) * (w[31] - 0.5));
  return [((wf * rf + ws * rs) / (wf + ws)) * (1 - 2e-5) + 1e-5, rf];
}
const first7 = (w, g) => w[4] - Math.exp(w[5] * (g - 1)) + 1;
function trace7(w, k, x, q, d, g) {
  const lapse = Math.min(x, w[k + 3] * ((x + 1) ** w[k + 4] - 1) * Math.exp((1 - q) * w[k + 5]));
  if (g === 1) return lapse;
  const effort = g === 2 ? w[k + 6] : g === 4 ? w[k + 7] : 1;
  const gain = x * (1 + Math.exp(w[k] - 1.5) * (11 - d) * x ** -w[k + 1] * (Math.exp((1 - q) * w[k + 2]) - 1) * effort);
  return Math.max(lapse, gain);
}
function interval7(w, state, target) {
  let low = 0, high = 36500;
  if (recall7(w, state, high)[0] >= target) return high;
  for (let i = 0; i < 300; i++) {
    const middle = (low + high) / 2;
    if (recall7(w, state, middle)[0] > target) low = middle; else high = middle;
  }
  return (low + high) / 2;
}
function history7(id, w) {
  const dr = round4(0.75 + 0.22 * unit());
  let state = null;
  const steps = [];
  for (let i = 0, n = 4 + Math.floor(unit() * 10); i < n; i++) {
    const g = pick([1, 1, 2, 3, 3, 3, 3, 4]);
    const t = i === 0 ? 0 : Number((unit() < 0.3 ? unit() * 0.6 : Math.exp(unit() * 5.5)).toFixed(6));
    const step = { g, t };
    if (!state) {
      state = [w[g - 1], 0.8 * w[g - 1], clamp(first7(w, g), 1, 10)];
    } else {
      const [r, rf] = recall7(w, state, t);
      const [slow, fast, d] = state;
      step.r = r;
      const l = clamp(trace7(w, 7, slow, r, d, g), 1e-4, 36500);
      let f = trace7(w, 15, fast, rf, d, g);
      if (g === 1) f = Math.min(f, 0.8 * l);
      const move = -w[6] * (g - 3) * (g === 1 ? r + 0.1 : 1);
      const nd = clamp(0.01 * first7(w, 4) + 0.99 * (d + (move * (10 - d)) / 9), 1, 10);
      state = [l, clamp(f, 1e-4, 36500), nd];
    }
    [step.s_long, step.s_short, step.d] = state;
    step.ivl = interval7(w, state, dr);
    steps.push(step);
  }
  return { id, set: 'own7', w, dr, steps };
}
function ordered7(w) {
  for (const i of [1, 2, 3]) w[i] = Math.max(w[i], w[i - 1]);
  w[26] = Math.max(w[26], w[25]);
  return w;
}
const write = (name, source, histories) => fs.writeFileSync(
  `${out}/${name}`, `# ${source}; made by src/test/bench/golden.mjs\n` + histories.map(h => JSON.stringify(h)).join('\n') + '\n');
write('fsrs6.jsonl', 'FSRS-6 as computed by ts-fsrs 5.4.2',
  Array.from({ length: 50 }, (_, i) => history6(`own-${i}`, i % 2 ? scatter(W6, LOW6, HIGH6) : W6)));
write('fsrs7.jsonl', 'FSRS-7 as read into a second, scalar implementation',
  Array.from({ length: 30 }, (_, i) => history7(`own7-${i}`, i % 2 ? ordered7(scatter(W7, LOW7, HIGH7)) : W7)));
