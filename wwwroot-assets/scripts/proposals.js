// What another room proposes for a cell: it stands beside the cell with its source, and is taken over as if it were typed.
//   <span data-proposal-for="CELL" data-value="26" data-stands="open|same|differs"> … <button type="button" data-take="CELL">    MonthlyReports/CellProposal.razor
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
