// The entry of figures: every cell is saved by itself and kept in this browser until the server has acknowledged it.
//   <form data-report data-unit data-month data-person data-token data-token-name data-text='{…}'>   texts: Ui/CellTexts.cs
//     <p data-saved-strip>                                       how all of it stands; offers what was left unsaved
//     <input data-cell data-version [data-last] [data-na="true"] [data-sum-group]>    version 0: never entered
//     <output data-state-for="CELL">                             how this cell stands
//     <td data-sum-of="GROUP" [data-decimals]>                   reckoned while typing
// Everything listens on the document and is drawn from the maps below. No value is touched while composed, or when not what was sent.
const KEEP = 14 * 86_400_000, BATCH = 50, FINAL = [400, 403, 404, 409, 413, 422], client = '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c =>
  (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16)); // randomUUID wants https
const reports = new Map(), seen = new WeakSet();

// ---- the browser's store: one row a cell not yet acknowledged ----
const ask = request => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
const opened = new Promise(done => done(indexedDB.open('portal-cells', 1))).then(opening => {
  opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'key' });
  return ask(opening);
}).catch(() => null); // without a store the cells are still sent, only not kept over a reload
const store = async work => {
  const change = (await opened)?.transaction('drafts', 'readwrite'), asked = change && ask(work(change.objectStore('drafts'))).catch(() => null);
  change?.commit(); // at once: a page that is closed now must not take the row with it
  return asked ?? null;
};
const keep = ({ key, report, cell, value, base, at }) => store(rows => rows.put({ key, person: report.person, unit: report.unit, month: report.month, cell, value, base, at, client }));
const forget = key => store(rows => rows.delete(key));

// ---- a report: what waits (drafts), what the server has acknowledged (known), what an earlier visit left (left) ----
function reportOf(form) {
  const { person, unit, month } = form.dataset, key = `${person}|${unit}|${month}`;
  if (!reports.has(key)) reports.set(key, { key, person, unit, month, drafts: new Map(), known: new Map(), saved: new Set(), left: [], delay: 0 });
  return Object.assign(reports.get(key), { token: form.dataset.token, tokenName: form.dataset.tokenName, text: JSON.parse(form.dataset.text) });
}
const formOf = report => [...document.querySelectorAll('form[data-report]')].find(form => reportOf(form) === report);
const find = (report, name, cell) => formOf(report)?.querySelector(`[data-${name}="${CSS.escape(cell)}"]`);
const button = (act, cell, label) => Object.assign(document.createElement('button'), { type: 'button', className: 'button button-small', textContent: label, value: `${act}|${cell}` });
const say = (sentence, ...parts) => sentence.replace(/\{(\d)\}/g, (_, i) => parts[i]);
const clock = at => new Date(at).toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' });
function write(report, cell, value, base, state) {
  const draft = { key: `${report.key}|${cell}`, report, cell, value, base, at: Date.now(), state };
  report.left = report.left.filter(left => left.cell !== cell); // what is typed now is newer
  report.drafts.set(cell, draft); keep(draft);
  draw(report, cell);
}
function drop(report, cell) {
  if (report.drafts.delete(cell)) forget(`${report.key}|${cell}`);
  draw(report, cell);
}

// ---- sending: one request at a time per report, repeatable, again and again until it is answered ----
async function send(report) {
  const batch = [...report.drafts.values()].filter(draft => draft.state === 'wait').slice(0, BATCH);
  if (!batch.length || report.busy || report.halted) return;
  report.busy = true;
  let answer = null, body = {};
  try {
    answer = await fetch(new URL(`api/v1/reports/${report.unit}/${report.month}/cells`, document.baseURI), {
      method: 'PUT', keepalive: true, credentials: 'same-origin',
      headers: { 'content-type': 'application/json', [report.tokenName]: report.token },
      body: JSON.stringify({ client, cells: batch.map(({ cell, value, base }) => ({ cell, value, base })) }),
    });
    body = await answer.json().catch(() => ({}));
  } catch { /* the line is down: the same as a server in trouble */ }
  report.busy = false;
  settle(report, batch, answer?.status ?? 0, body);
}
function settle(report, batch, status, body) {
  const sent = cell => batch.find(draft => draft.cell === cell);
  const saved = (status === 200 ? body.cells : body.saved) ?? [], met = status === 409 ? body.cells ?? [] : [], faults = body.problems ?? [];
  for (const cell of saved) acknowledge(report, sent(cell.cell), cell);
  for (const theirs of met) Object.assign(sent(theirs.cell) ?? {}, { state: 'conflict', theirs });
  for (const { cell, message } of faults) Object.assign(sent(cell) ?? {}, { state: 'bad', message });
  if (status === 401) report.halted = report.text.signIn;
  else if (FINAL.includes(status) && !saved.length && !met.length && !faults.length) report.halted = body.message ?? report.text.refused;
  report.entered = body.entered ?? report.entered;
  report.late = batch.every(draft => report.drafts.get(draft.cell) === draft && draft.state === 'wait'); // nothing was settled
  report.delay = report.late ? Math.min(Math.max(report.delay * 2, 1000), 30_000) : 0;
  batch.forEach(draft => draw(report, draft.cell));
  setTimeout(send, report.delay, report);
}
function acknowledge(report, sent, { cell, value, version, savedAt, text, mark }) {
  report.known.set(cell, { value, version, mark: mark ?? 'saved', text: text ?? say(report.text.saved, clock(savedAt)) });
  report.saved.add(cell);
  report.at = clock(savedAt);
  const draft = report.drafts.get(cell), input = find(report, 'cell', cell);
  if (draft && draft !== sent) keep(Object.assign(draft, { base: version })); // typed on meanwhile
  else drop(report, cell);
  if (input) input.dataset.version = version;
  if (input && input.value === sent?.value) input.value = value;
}

// ---- drawing: a cell's state and the strip are functions of the maps ----
function draw(report, cell) {
  if (cell) {
    const draft = report.drafts.get(cell), known = report.known.get(cell), { text } = report;
    const [mark, ...parts] = !draft ? [known?.mark, known?.text]
      : draft.state === 'typing' ? ['typing', text.typing]
      : draft.state === 'bad' ? ['bad', draft.message]
      : draft.state === 'conflict' ? ['bad', say(text.conflict, draft.theirs.by ? say(text.named, draft.theirs.by) : text.someone, draft.theirs.value || text.blank, draft.value || text.blank), button('theirs', cell, text.theirs), button('mine', cell, text.mine)]
      : report.late ? ['wait', text.waiting] : ['typing', text.saving];
    const input = find(report, 'cell', cell), output = find(report, 'state-for', cell);
    if (input) Object.assign(input, { ariaInvalid: mark === 'bad' ? 'true' : null }).dataset.mark = mark ?? '';
    if (output && mark !== undefined) { output.dataset.mark = mark; output.replaceChildren(...parts); }
  }
  formOf(report)?.querySelectorAll('[data-saved-strip]').forEach(strip => drawStrip(report, strip));
}
function drawStrip(report, strip) {
  strip.plain ??= [...strip.childNodes]; // what the page itself says
  const { text } = report, states = [...report.drafts.values()].map(draft => draft.state);
  const stopped = states.filter(state => state === 'bad' || state === 'conflict').length, waiting = states.filter(state => state === 'wait').length;
  const [mark, ...parts] = report.halted ? ['bad', report.halted]
    : report.left.length ? ['wait', say(text.left, report.left.length), button('restore', '', text.restore), button('discard', '', text.discard)]
    : stopped ? ['bad', say(text.stopped, stopped)]
    : waiting ? [report.late ? 'wait' : 'typing', say(report.late ? text.allWaiting : text.allSaving, waiting)]
    : states.length ? ['typing', text.typing]
    : report.saved.size ? ['saved', say(text.allSaved, report.entered ?? report.saved.size, report.at)] : ['', ...strip.plain];
  strip.dataset.mark = mark; strip.replaceChildren(...parts);
}

// ---- what people do ----
const cellOf = event => event.target.closest?.('form[data-report] input[data-cell]');
function enter(input, state) {
  const report = reportOf(input.form), { cell, version } = input.dataset, output = find(report, 'state-for', cell);
  if (!report.known.has(cell)) report.known.set(cell, { value: input.before ?? input.defaultValue, version: Number(version), mark: output?.dataset.mark ?? '', text: output?.textContent ?? '' });
  write(report, cell, input.value, Number(version), state);
  sum(input.form, input.dataset.sumGroup);
  if (state === 'wait') send(report);
}
for (const [name, state] of [['input', 'typing'], ['change', 'wait']]) document.addEventListener(name, event => cellOf(event) && enter(cellOf(event), state));
document.addEventListener('focusin', event => { const input = cellOf(event); if (input) input.before = input.value; });
document.addEventListener('focusout', event => {
  const input = cellOf(event), report = input && reportOf(input.form), { cell } = input?.dataset ?? {};
  if (report?.drafts.get(cell)?.state !== 'typing') return;
  if (input.value !== report.known.get(cell).value) return enter(input, 'wait');
  drop(report, cell); // typed and taken back
});
document.addEventListener('submit', event => { if (event.target.matches('form[data-report]')) event.preventDefault(); });
document.addEventListener('keydown', event => {
  const input = cellOf(event);
  if (!input || event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey) return;
  const down = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const fill = event.ctrlKey && !input.readOnly && (event.key === ';' ? input.dataset.last : event.key === '/' && input.dataset.na === 'true' ? '／' : null);
  if (fill) { event.preventDefault(); input.value = fill; enter(input, 'wait'); }
  if (event.ctrlKey || !down) return;
  event.preventDefault();
  const column = [...input.form.querySelectorAll('input[data-cell]')].filter(other => other.closest('td')?.cellIndex === input.closest('td')?.cellIndex);
  const next = column[column.indexOf(input) + down];
  if (next) { next.focus(); next.select(); } else { input.blur(); input.focus(); }
});
document.addEventListener('click', event => {
  const pressed = event.target.closest('form[data-report] :is([data-saved-strip], [data-state-for]) button');
  if (!pressed) return;
  const report = reportOf(pressed.form), [act, cell] = pressed.value.split('|'), draft = report.drafts.get(cell), input = find(report, 'cell', cell);
  const { value, version } = draft?.theirs ?? {};
  if (act === 'mine') write(report, cell, draft.value, version, 'wait');
  if (act === 'theirs') {
    report.known.set(cell, { value, version, mark: 'saved', text: report.text.kept });
    drop(report, cell);
    if (input) [input.value, input.dataset.version] = [value, version];
    show(input);
  }
  if (act === 'restore') report.left.splice(0).forEach(left => { write(report, left.cell, left.value, left.base, 'wait'); show(find(report, 'cell', left.cell)); });
  if (act === 'discard') report.left.splice(0).forEach(left => forget(left.key));
  draw(report);
  send(report);
});
window.addEventListener('online', () => reports.forEach(send));

// ---- a form or a cell appears ----
function show(input) {
  if (!input) return;
  seen.add(input);
  const report = reportOf(input.form), { cell } = input.dataset, draft = report.drafts.get(cell), known = report.known.get(cell);
  if (draft) input.value = draft.value;
  else if (known?.version > Number(input.dataset.version)) [input.value, input.dataset.version] = [known.value, known.version];
  if (draft || known) { sum(input.form, input.dataset.sumGroup); draw(report, cell); }
}
async function visit(form) {
  seen.add(form);
  const report = Object.assign(reportOf(form), { halted: null }), rows = await store(all => all.getAll()) ?? [], old = Date.now() - KEEP;
  rows.filter(row => row.at < old).forEach(row => forget(row.key));
  report.left = rows.filter(row => row.at >= old && row.person === report.person && row.unit === report.unit && row.month === report.month && row.client !== client);
  draw(report);
  send(report);
}
function look() {
  for (const form of document.querySelectorAll('form[data-report]')) {
    if (!seen.has(form)) visit(form);
    for (const input of form.querySelectorAll('input[data-cell]')) if (!seen.has(input)) show(input);
  }
}
new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
look();

// ---- sums of a group, as the page reads numbers: full width too; 「－」 is 0, 「／」 counts as 0 ----
function sum(form, group) {
  const place = group && form.querySelector(`[data-sum-of="${CSS.escape(group)}"]`);
  if (!place) return;
  const texts = [...form.querySelectorAll(`input[data-sum-group="${CSS.escape(group)}"]`)].map(input => input.value.normalize('NFKC').replace(/[,\s]/g, ''));
  const numbers = texts.filter(text => text !== '').map(text => Number(text) || 0), digits = Number(place.dataset.decimals ?? 0);
  place.textContent = numbers.length ? numbers.reduce((a, b) => a + b).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '';
}
