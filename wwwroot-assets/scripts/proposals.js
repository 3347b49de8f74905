// What another room proposes for a cell: it stands beside the cell with its source, and is taken over as if it were typed.
//   <span data-proposal-for="CELL" data-value="26" data-stands="open|same|differs"> … <button type="button" data-take="CELL">    MonthlyReports/CellProposal.razor
//   <p data-take-all="DIALOG" hidden> <button data-take-all-of="DIALOG"> … <dialog id="DIALOG"> <tr data-take-row="CELL" [data-part]>    MonthlyReports/ProposalsDialog.razor
//   Ctrl+.    in the cell: takes it over
// Where what stands in the cell differs, that stays in sight (styles/calendar.css).
import { enter } from './cells.js';
import { placeOf, watchers } from './drafts.js';

const proposalOf = cell => document.querySelector(`[data-proposal-for="${CSS.escape(cell)}"]`);
const inputOf = cell => document.querySelector(`form[data-report] input[data-cell="${CSS.escape(cell)}"]`);
const plain = text => text.normalize('NFKC').replace(/[,\s]/g, '');
const isSame = (one, other) => one === other || (one !== '' && other !== '' && Number(one) === Number(other));

function compare(proposal, input) {
  const typed = plain(input.value);
  proposal.dataset.stands = typed === '' ? 'open' : isSame(typed, plain(proposal.dataset.value)) ? 'same' : 'differs';
}
watchers.add((report, cell) => {
  const proposal = cell && placeOf(report) && proposalOf(cell), input = cell && inputOf(cell);
  if (proposal && input) compare(proposal, input);
});

function take(input) {
  const proposal = input && proposalOf(input.dataset.cell);
  if (!proposal || input.readOnly) return false;
  if (!isSame(plain(input.value), plain(proposal.dataset.value))) {
    input.value = proposal.dataset.value;
    enter(input, 'wait');
  }
  return true;
}
document.addEventListener('keydown', event => {
  const input = event.target.closest?.('form[data-report] input[data-cell]');
  if (!input || event.key !== '.' || !event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.keyCode === 229) return;
  if (take(input)) event.preventDefault();
});
document.addEventListener('click', event => {
  const cell = event.target.closest?.('[data-take]')?.dataset.take, input = cell && inputOf(cell);
  if (take(input)) input.focus();
});

// ---- all of a block at once ----
const differing = dialog => [...dialog.querySelectorAll('[data-take-row]')].map(row => ({ row, input: inputOf(row.dataset.takeRow), value: proposalOf(row.dataset.takeRow)?.dataset.value }))
  .filter(({ input, value }) => input && !input.readOnly && value !== undefined && !isSame(plain(input.value), plain(value)));

function ask(dialog) {
  const rows = differing(dialog);
  for (const row of dialog.querySelectorAll('[data-take-row]')) row.hidden = true;
  for (const { row, input, value } of rows) {
    row.hidden = false;
    row.querySelector('[data-old]').textContent = input.value || row.querySelector('[data-old]').dataset.blank;
    row.querySelector('[data-new]').textContent = value;
    row.querySelector('input').checked = !('part' in row.dataset) || !(Number(plain(input.value)) > Number(plain(value)));
  }
  if (rows.length > 0) dialog.showModal();
}
function takeChosen(dialog) {
  const chosen = differing(dialog).filter(({ row }) => !row.hidden && row.querySelector('input').checked);
  chosen.forEach(({ input, value }, at) => {
    input.value = value;
    enter(input, 'wait', at === chosen.length - 1);
  });
  dialog.close();
}
document.addEventListener('click', event => {
  const asked = event.target.closest('[data-take-all-of]'), confirmed = event.target.closest('[data-take-chosen]');
  if (asked) ask(document.getElementById(asked.dataset.takeAllOf));
  if (confirmed) takeChosen(document.getElementById(confirmed.dataset.takeChosen));
});
// The button stands there while something would change.
const offer = () => document.querySelectorAll('[data-take-all]').forEach(place => {
  const isIdle = differing(document.getElementById(place.dataset.takeAll)).length < 2;
  if (place.hidden !== isIdle) place.hidden = isIdle;
});
watchers.add(() => queueMicrotask(offer));
// What stands open beside the cells makes the page longer once they are saved: who waits on what leads on keeps it in sight.
watchers.add(() => requestAnimationFrame(() => document.activeElement?.matches('[data-onward]') && document.activeElement.scrollIntoView({ block: 'nearest' })));
new MutationObserver(offer).observe(document.body, { childList: true, subtree: true });
offer();
