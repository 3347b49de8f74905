// What a person typed and the server has not acknowledged. Of a report there are
//   drafts   cells on their way: 'typing' (half typed), 'wait' (to be sent), 'bad' (refused), 'conflict' (somebody else was first)
//   left     cells that go nowhere by themselves: kept over a reload, or cut off when the report changed its state. They are only offered.
//   known    cells as the server acknowledged them; sent: those that it may have heard of since; findings: what it found in them, until findings.js heard it
// A draft is { key, report, cell, label, block, value, base, at, state }. Nothing here draws; whoever watches is told.
import { forget, keep, kept } from './store.js';

const KEEP = 14 * 86_400_000, BATCH = 50, PATIENCE = 15_000, FINAL = [400, 403, 404, 409, 413, 422];
const client = '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c =>
  (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16)); // randomUUID wants https
let turn = 0; // numbers the requests: one that was held up on the way must not undo a later one
export const reports = new Map();
export const watchers = new Set();
const tell = (report, cell, sent) => watchers.forEach(watch => watch(report, cell, sent));

const keyOf = place => `${place.dataset.person}|${place.dataset.unit}|${place.dataset.month}`;
/** The report of a place of the page, with what the page says of it. */
export function reportOf(place) {
  const { person, unit, month, token, tokenName } = place.dataset, key = keyOf(place);
  if (!reports.has(key)) reports.set(key, { key, person, unit, month, drafts: new Map(), known: new Map(), sent: new Set(), saved: new Set(), left: [], delay: 0 });
  return Object.assign(reports.get(key), { token, tokenName, text: JSON.parse(place.dataset.text) });
}
export const placeOf = report => [...document.querySelectorAll('[data-report]')].find(place => keyOf(place) === report.key);
export const say = (sentence, ...parts) => sentence.replace(/\{(\d)\}/g, (_, i) => parts[i]);
const clock = at => new Date(at).toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' });
const without = (left, cell) => left.filter(other => other.cell !== cell);

// ---- what is typed, and what becomes of it ----
const save = ({ key, report, cell, label, block, value, base, at }) => keep({ key, person: report.person, unit: report.unit, month: report.month, cell, label, block, value, base, at, client });
export function write(report, { cell, label, block, input }, value, base, state) {
  const draft = { key: `${report.key}|${cell}`, report, cell, label, block, input, value, base, at: Date.now(), state };
  report.left = without(report.left, cell); // what is typed now is newer
  report.drafts.set(cell, draft); save(draft);
  tell(report, cell);
}
export function drop(report, cell) {
  if (report.drafts.delete(cell)) forget(`${report.key}|${cell}`);
  tell(report, cell);
}
const isTakenBack = (report, { cell, value }) => value === report.known.get(cell)?.value && !report.sent.has(cell);
/** What is half typed, in one cell or in all, is done with: it is sent, or dropped where nothing was changed. */
export function finish(report, input) {
  for (const draft of [...report.drafts.values()].filter(draft => draft.state === 'typing' && (!input || draft.input === input))) {
    if (isTakenBack(report, draft)) drop(report, draft.cell);
    else { draft.state = 'wait'; tell(report, draft.cell); }
  }
  send(report);
}
/** Cuts drafts off: from now on they are offers, and are never sent by themselves. */
function leave(report, which) {
  for (const draft of [...report.drafts.values()].filter(which)) {
    report.drafts.delete(draft.cell);
    if (isTakenBack(report, draft)) forget(draft.key);
    else report.left = [...without(report.left, draft.cell), draft];
    tell(report, draft.cell);
  }
}
export const leaveHalfTyped = () => reports.forEach(report => leave(report, draft => draft.state === 'typing' && !draft.input.isConnected));
export function restore(report) {
  report.left.splice(0).forEach(left => write(report, left, left.value, left.base, 'wait'));
  send(report);
}
export function discard(report) {
  report.left.splice(0).forEach(left => forget(left.key));
  tell(report);
}
/** Reads from the store what an earlier visit, or another window, left. */
export async function offer(report) {
  const rows = await kept(), old = Date.now() - KEEP;
  rows.filter(row => row.at < old).forEach(row => forget(row.key));
  const others = rows.filter(row => row.at >= old && row.person === report.person && row.unit === report.unit && row.month === report.month && row.client !== client);
  const own = report.left.filter(left => left.report && !others.some(row => row.cell === left.cell)); // cut off in this window
  report.left = [...own, ...others.filter(row => !report.drafts.has(row.cell))];
  tell(report);
}
/** A report is shown: what was on its way when it was last seen in another state goes no further. */
export async function visit(place) {
  const report = reportOf(place), { stage } = place.dataset;
  if ('stage' in report && report.stage !== stage) leave(report, () => true);
  Object.assign(report, { stage, locked: 'locked' in place.dataset, halted: null });
  await offer(report);
  send(report);
}

/** Texts are saved at an address of their own. */
const partOf = ({ cell }) => cell.startsWith('TEXT.') ? 'texts' : 'cells';

// ---- sending: one request at a time per report, repeatable, again and again until it is answered ----
export async function send(report) {
  const waiting = [...report.drafts.values()].filter(draft => draft.state === 'wait');
  const batch = waiting.filter(draft => partOf(draft) === partOf(waiting[0])).slice(0, BATCH);
  if (!batch.length || report.busy || report.halted) return;
  report.busy = true;
  batch.forEach(draft => report.sent.add(draft.cell));
  let answer = null, body = {};
  try {
    answer = await fetch(new URL(`api/v1/reports/${report.unit}/${report.month}/${partOf(batch[0])}`, document.baseURI), {
      method: 'PUT', keepalive: true, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE),
      headers: { 'content-type': 'application/json', [report.tokenName]: report.token },
      body: JSON.stringify({ client, turn: ++turn, cells: batch.map(({ cell, value, base }) => ({ cell, value, base })) }),
    });
    body = await answer.json().catch(() => ({}));
  } catch { /* the line is down: the same as a server in trouble */ }
  report.busy = false;
  settle(report, batch, answer?.status ?? 0, body);
}
function settle(report, batch, status, body) {
  const sent = cell => batch.find(draft => draft.cell === cell), { text } = report;
  const saved = (status === 200 ? body.cells : body.saved) ?? [], met = status === 409 ? body.cells ?? [] : [], faults = body.problems ?? [];
  for (const cell of saved) acknowledge(report, sent(cell.cell), cell);
  for (const { cell } of [...saved, ...met, ...faults]) report.sent.delete(cell);
  for (const theirs of met) Object.assign(sent(theirs.cell) ?? {}, { state: 'conflict', theirs });
  for (const { cell, message } of faults) Object.assign(sent(cell) ?? {}, { state: 'bad', message });
  const waits = batch.some(draft => report.drafts.get(draft.cell) === draft && draft.state === 'wait'); // none does where all was cut off meanwhile
  if (status === 401) report.halted = text.signIn;
  else if (waits && FINAL.includes(status) && !saved.length && !met.length && !faults.length) report.halted = body.message ?? text.refused;
  report.signedOut = status === 401;
  report.entered = body.entered ?? report.entered;
  report.findings = body.findings ?? report.findings;
  report.late = batch.every(draft => report.drafts.get(draft.cell) === draft && draft.state === 'wait'); // nothing was settled
  report.delay = report.late ? Math.min(Math.max(report.delay * 2, 1000), 30_000) : 0;
  batch.forEach(draft => tell(report, draft.cell));
  setTimeout(send, report.delay, report);
}
function acknowledge(report, sent, { cell, value, version, savedAt, text, mark }) {
  report.known.set(cell, { ...report.known.get(cell), value, version, mark: mark ?? 'saved', text: text ?? say(report.text.saved, clock(savedAt)) });
  report.saved.add(cell);
  report.at = clock(savedAt);
  if (report.left.includes(sent)) { report.left = without(report.left, cell); forget(sent.key); }
  const draft = report.drafts.get(cell);
  if (draft && draft !== sent) save(Object.assign(draft, { base: version })); // typed on meanwhile
  else if (draft) { report.drafts.delete(cell); forget(sent.key); }
  tell(report, cell, sent);
}
window.addEventListener('online', () => reports.forEach(send));
