// What is not saved is said wherever somebody may go on without it: in the strip above the cells, in the list of the blocks, and in the
// dialog of a step, which waits for what is on its way and offers its button only when nothing is left.
//   <span data-fault-of="BLOCK" hidden><b data-faults>          how many cells of a block are not as they should be
//   <dialog data-holds><div data-unsaved role="status">         what keeps the step; while it does, the button is not shown
//   <a href data-to-cell="CELL">                                moves the focus there, on another block's page too; * is the first cell
import { finish, offer, placeOf, reportOf, say, watchers } from './drafts.js';

const NAMED = 3, EXCERPT = 40, STOPPED = ['bad', 'conflict'], FIRST = '*';
const element = (tag, parts, properties) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...parts);
  return made;
};
export const button = (act, cell, label, about) =>
  element('button', [label], { type: 'button', className: 'button button-small', value: `${act}|${cell}`, ariaLabel: about ? `${label} ${about}` : null });
/** Writes what is new: what stands already is neither read out again nor taken away from under the focus. */
export function fill(place, parts) {
  const next = place.cloneNode(false);
  next.append(...parts);
  if (next.innerHTML !== place.innerHTML) place.replaceChildren(...next.childNodes);
}
export const conflict = ({ text }, { theirs, value }) =>
  say(text.conflict, theirs.by ? say(text.named, theirs.by) : text.someone, theirs.value || text.blank, value || text.blank);
const short = value => value.length > EXCERPT ? `${value.slice(0, EXCERPT)}…` : value; // a text
const item = ({ text }, { label, cell, value }) => say(text.item, label ?? cell, short(value) || text.blank);
const more = ({ text }, all) => all.length > NAMED ? [say(text.more, all.length - NAMED)] : [];
const names = (report, all) => [...all.slice(0, NAMED).map(draft => item(report, draft)), ...more(report, all)].join(report.text.comma);
function link(report, draft) {
  const made = element('a', [item(report, draft)], { href: `/reports/${report.unit}/${report.month}?block=${draft.block ?? 'all'}#c-${draft.cell}` });
  made.dataset.toCell = draft.cell;
  return made;
}

/** Past the page, which may be cut off from its circuit by now: the link leads out of it, and the sign-in back to it. */
const signIn = ({ text }) => element('a', [text.signInAgain], { href: `/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`, onclick: event => event.stopPropagation() });

function drawStrip(report, strip) {
  strip.plain ??= strip.textContent; // what the page itself says
  const { text, left } = report, drafts = [...report.drafts.values()];
  const stopped = drafts.filter(draft => STOPPED.includes(draft.state)), waiting = drafts.filter(draft => draft.state === 'wait').length;
  const discard = button('discard', '', text.discard);
  const [mark, ...parts] = report.locked && left.length ? ['bad', say(text.locked, names(report, left)), discard]
    : report.halted ? ['bad', report.halted, ...report.signedOut ? [signIn(report)] : [], ...drafts.length ? [say(text.unsaved, names(report, drafts))] : []]
    : left.length ? ['wait', say(text.left, left.length, names(report, left)), button('restore', '', text.restore), discard]
    : stopped.length ? ['bad', say(text.stopped, stopped.length), ...stopped.slice(0, NAMED).map(draft => link(report, draft)), ...more(report, stopped)]
    : waiting ? [report.late ? 'wait' : 'typing', say(report.late ? text.allWaiting : text.allSaving, waiting)]
    : drafts.length ? ['typing', text.typing]
    : report.saved.size && !report.locked ? ['saved', say(text.allSaved, report.entered ?? report.saved.size, report.at), ...report.pasted?.length ? [button('unpaste', '', say(text.unpaste, report.pasted.length))] : []] : ['', strip.plain];
  strip.dataset.mark = mark;
  fill(strip, parts);
}

function drawBlock(report, place) {
  const inBlock = ([, { block }]) => block === place.dataset.faultOf, { text } = report;
  const faults = [...report.drafts].filter(inBlock).filter(([, draft]) => STOPPED.includes(draft.state)).length
    + report.left.filter(({ block }) => block === place.dataset.faultOf).length
    + [...report.known].filter(inBlock).filter(([cell, known]) => known.mark === 'warn' && !report.drafts.has(cell)).length;
  place.hidden = !faults;
  fill(place.querySelector('[data-faults]'), faults ? [say(text.faults, faults)] : []);
}

// ---- the dialog of a step ----
const open = () => { const form = document.querySelector('form[data-report]'); return form && reportOf(form); };
const unsaved = report => report ? [...report.left, ...report.drafts.values()] : [];
function drawDialog(dialog) {
  const report = open(), all = unsaved(report), place = dialog.querySelector('[data-unsaved]'), { text } = report ?? {};
  const saving = draft => draft.state === 'wait' && !report.late && !report.halted && !report.left.includes(draft);
  const before = dialog.dataset.holds;
  dialog.dataset.holds = !all.length ? '' : all.every(saving) ? 'saving' : 'unsaved';
  if (all.length === 0) { if (before) fill(place, [text?.settled ?? '']); }
  else if (all.every(saving)) fill(place, [say(text.allSaving, all.length)]);
  else fill(place, [
    element('p', [say(text.holds, all.length)], { className: 'problem' }),
    element('ul', all.map(draft => element('li', [link(report, draft), ' ', ...why(report, draft)]))),
    ...report.left.length ? [button('restore', '', text.restoreLeft), ' ', button('discard', '', text.discardLeft)] : [],
  ]);
}
function why(report, draft) {
  const { text } = report, { cell, label } = draft;
  return report.left.includes(draft) ? [text.leftWhy]
    : draft.state === 'conflict' ? [conflict(report, draft), ' ', button('theirs', cell, text.theirs, label), ' ', button('mine', cell, text.mine, label)]
    : draft.state === 'bad' ? [draft.message, ' ', button('drop', cell, text.takeBack, label)]
    : [report.halted ?? (report.late ? text.noAnswer : text.saving)];
}
const dialogOf = target => { const dialog = target?.closest?.('dialog'); return dialog?.querySelector('[data-unsaved]') ? dialog : null; };
/** The step waits: what is half typed is sent, and what another window left is looked for. */
async function hold(dialog) {
  const report = open();
  if (!report) return;
  finish(report);
  drawDialog(dialog);
  await offer(report);
}
document.addEventListener('click', event => {
  const dialog = dialogOf(document.getElementById(event.target.closest('[data-opens]')?.dataset.opens));
  if (!dialog) return;
  dialog.dataset.holds = '';
  fill(dialog.querySelector('[data-unsaved]'), []);
  hold(dialog);
});
window.addEventListener('submit', event => { // on the window: before the page itself hears of it
  const dialog = dialogOf(event.target);
  if (!dialog || !unsaved(open()).length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  hold(dialog);
}, true);

// ---- to a cell: it is gone to until the person does something else, however often the page is drawn meanwhile ----
let goal = decodeURIComponent(location.hash).match(/^#c-(.+)/)?.[1];
for (const name of ['keydown', 'pointerdown']) window.addEventListener(name, () => { goal = null; }, true);
export function arrive(input) {
  if (goal === FIRST) goal = input.dataset.cell;
  if (!goal || goal !== input.dataset.cell) return;
  input.scrollIntoView({ block: 'center' });
  input.focus();
  if (input.matches('input')) input.select(); // who types into a text goes on with it
}
window.addEventListener('click', event => { // before the page itself goes there
  const to = event.target.closest('a[data-to-cell]');
  if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { toCell } = to.dataset, isHere = to.pathname + to.search === location.pathname + location.search;
  const input = document.querySelector(toCell !== FIRST ? `form[data-report] [data-cell="${CSS.escape(toCell)}"]` : isHere ? 'form[data-report] [data-cell]' : null);
  to.closest('dialog')?.close();
  goal = toCell;
  if (input) { event.preventDefault(); arrive(input); } // else the page of its block comes
}, true);

/** All that is told of a report besides its cells. */
function drawAround(report) {
  const place = placeOf(report);
  if (!place) return;
  place.querySelectorAll('[data-saved-strip]').forEach(strip => drawStrip(report, strip));
  document.querySelectorAll('[data-fault-of]').forEach(block => drawBlock(report, block));
  document.querySelectorAll('dialog[open]').forEach(dialog => dialogOf(dialog) && drawDialog(dialog));
}
watchers.add(drawAround);
