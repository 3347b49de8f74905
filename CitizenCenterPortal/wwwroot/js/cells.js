// The entry of figures: every cell is saved by itself and kept in this browser until the server has acknowledged it.
//   <form data-report data-unit data-month data-stage data-person data-token data-token-name data-text='{…}'>   texts: Ui/CellTexts.cs
//     <p data-saved-strip>                                       how all of it stands; offers what was left unsaved (unsaved.js)
//     <input data-cell data-block data-version [data-last] [data-na="true"] [data-sum-group]>    version 0: never entered
//     <textarea data-cell data-block data-version>               a text; js/sums.js counts its characters into <span data-length-of="CELL" data-most>
//     <output data-state-for="CELL">                             how this cell stands
//     <span data-now-of="CELL" data-now='[version, text, words]'>  what stands there, as the server last said: taken in where somebody else wrote it
//   <div data-report data-locked …><p data-saved-strip>          the same report while it takes no figures
// What hands do besides typing is in keys.js. Everything listens on the document and is drawn from the maps of drafts.js. No value is touched while composed, or when not what was sent.
import { reckon } from './sums.js';
import { discard, drop, finish, leaveHalfTyped, placeOf, reportOf, restore, send, visit, watchers, write } from './drafts.js';
import { arrive, button, conflict, fill } from './unsaved.js';

const seen = new WeakSet();
const find = (report, name, cell) => placeOf(report)?.querySelector(`[data-${name}="${CSS.escape(cell)}"]`);

// ---- a cell's state is a function of the maps ----
function draw(report, cell, sent) {
  if (!cell) return;
  const draft = report.drafts.get(cell), known = report.known.get(cell), { text } = report;
  const input = find(report, 'cell', cell), output = find(report, 'state-for', cell);
  if (input && sent) input.dataset.version = known.version;
  if (input && input.value === sent?.value) input.value = known.value;
  if (input && (draft || known)) reckon(report, input);
  const [mark, ...parts] = !draft ? [known?.mark, known?.text]
    : draft.state === 'typing' ? ['typing', text.typing]
    : draft.state === 'bad' ? ['bad', draft.message]
    : draft.state === 'conflict' ? ['bad', conflict(report, draft), button('theirs', cell, text.theirs, draft.label), button('mine', cell, text.mine, draft.label)]
    : report.late ? ['wait', text.waiting] : ['typing', text.saving];
  if (input) Object.assign(input, { ariaInvalid: mark === 'bad' ? 'true' : null }).dataset.mark = mark ?? '';
  if (output && mark !== undefined) { output.dataset.mark = mark; fill(output, parts); }
}
watchers.add(draw);

// ---- what people do ----
const cellOf = event => event.target.closest?.('form[data-report] [data-cell]');
export function enter(input, state, isLast = true) {
  const report = reportOf(input.form), { cell, block, version } = input.dataset, output = find(report, 'state-for', cell);
  if (!report.known.has(cell)) report.known.set(cell, { block, value: input.before ?? input.defaultValue, version: Number(version), mark: output?.dataset.mark ?? '', text: output?.textContent ?? '' });
  write(report, { cell, block, label: input.ariaLabel, input }, input.value, Number(version), state);
  if (state === 'wait' && isLast) send(report);
}
document.addEventListener('input', event => cellOf(event) && enter(cellOf(event), 'typing'));
let here = cellOf({ target: document.activeElement }); // the cell that has the focus, or had it when it was taken away
document.addEventListener('focusin', event => { here = cellOf(event); if (here) here.before = here.value; });
// A cell that a person leaves is finished. One taken away from under their hands is not: by the microtask it is off the page. Nor is one
// whose panel they look at (panel.js).
const isLeft = input => input.isConnected && !document.activeElement?.closest('[data-cell-panel]');
document.addEventListener('focusout', event => {
  const input = cellOf(event);
  if (input) queueMicrotask(() => isLeft(input) && finish(reportOf(input.form), input));
});
document.addEventListener('change', event => {
  const input = cellOf(event);
  if (input) queueMicrotask(() => {
    if (!isLeft(input)) return;
    const { drafts, known } = reportOf(input.form), draft = drafts.get(input.dataset.cell);
    // The browser also tells of what a key or a paste put there, which is on its way or saved already.
    if (draft ? draft.state !== 'wait' || draft.value !== input.value : known.get(input.dataset.cell)?.value !== input.value) enter(input, 'wait');
  });
});
document.addEventListener('submit', event => { if (event.target.matches('form[data-report]')) event.preventDefault(); });
document.addEventListener('click', event => {
  const pressed = event.target.closest('[data-report] :is([data-saved-strip], [data-state-for]) button, [data-unsaved] button');
  if (!pressed) return;
  const report = reportOf(pressed.closest('[data-report]') ?? document.querySelector('form[data-report]'));
  const [act, cell] = pressed.value.split('|'), draft = report.drafts.get(cell), lefts = report.left.map(left => left.cell);
  if (act === 'mine') write(report, draft, draft.value, draft.theirs.version, 'wait');
  if (act === 'theirs') report.known.set(cell, { ...report.known.get(cell), value: draft.theirs.value, version: draft.theirs.version, mark: 'saved', text: report.text.kept });
  if (act === 'theirs' || act === 'drop') { drop(report, cell); putBack(report, cell); }
  if (act === 'restore') { restore(report); lefts.forEach(left => show(find(report, 'cell', left))); }
  if (act === 'discard') discard(report);
  send(report);
  if (!pressed.closest('dialog')) find(report, 'cell', cell || lefts[0])?.focus(); // the button goes with what it decided
});
export function putBack(report, cell) {
  const input = find(report, 'cell', cell), known = report.known.get(cell);
  if (!input || !known) return;
  [input.value, input.dataset.version] = [known.value, known.version];
  draw(report, cell);
}

// ---- a form or a cell appears ----
function show(input) {
  if (!input) return;
  seen.add(input);
  const report = reportOf(input.form), { cell } = input.dataset, draft = report.drafts.get(cell), known = report.known.get(cell), version = Number(input.dataset.version);
  if (draft?.state === 'typing' && !draft.input.isConnected) draft.input = input; // drawn anew under the hand: the typing goes on
  if (draft) { if (input.value !== draft.value) input.value = draft.value; }
  else if (known?.version > version) [input.value, input.dataset.version] = [known.value, known.version];
  else if (known?.version < version) report.known.delete(cell);
  if (draft || known) draw(report, cell);
  if (here?.dataset.cell === cell && !here.isConnected && document.activeElement === document.body) {
    const { selectionStart, selectionEnd } = here;
    input.focus();
    input.setSelectionRange(selectionStart, selectionEnd);
  }
  arrive(input);
}
/** Somebody else wrote a cell. One that is being typed here is left alone: there the two meet when it is sent. */
function meet(place) {
  const [version, value, words] = JSON.parse(place.dataset.now), { nowOf: cell } = place.dataset;
  const report = reportOf(place.closest('[data-report]')), input = find(report, 'cell', cell);
  if (!input || report.drafts.has(cell) || version <= Math.max(Number(input.dataset.version), report.known.get(cell)?.version ?? 0)) return;
  const isAt = document.activeElement === input, isWhole = isAt && input.selectionEnd - input.selectionStart === input.value.length;
  report.known.set(cell, { block: input.dataset.block, value, version, mark: 'other', text: words });
  putBack(report, cell);
  if (isAt) input.before = value;
  if (isWhole) input.select();
}
function appear(place) {
  seen.add(place);
  const isCutOff = [...reportOf(place).drafts.values()].some(draft => draft.state === 'typing') && 'locked' in place.dataset;
  visit(place).then(() => isCutOff && document.activeElement === document.body && place.querySelector('[data-saved-strip]').focus());
}
function look() {
  for (const place of document.querySelectorAll('[data-report]')) {
    if (!seen.has(place)) appear(place);
    for (const input of place.querySelectorAll('[data-cell]')) if (!seen.has(input)) show(input);
    for (const now of place.querySelectorAll('[data-now]')) meet(now);
  }
  leaveHalfTyped();
}
// What was typed into the page before this came is taken in before anything is drawn anew.
for (const input of document.querySelectorAll('form[data-report] [data-cell]:read-write')) {
  if (input.value !== input.defaultValue) enter(Object.assign(input, { before: input.defaultValue }), input === document.activeElement ? 'typing' : 'wait');
}
new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['data-now'] });
look();
