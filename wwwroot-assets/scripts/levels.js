// The levels of a year (Indicators/RequiredLevels): Enter and the arrows go down and up a column and at its end to the save button, as in
// a report, and nobody closes the page over what is not saved. A link within the portal is asked about by the page itself.
//   <input data-level="INDICATOR.STEP">     <span data-asks hidden>: something was typed and is not saved
import { beneath } from './columns.js';

let typing = null; // the field that the page has not heard of yet
document.addEventListener('input', ({ target }) => { if (target.matches('[data-level]')) typing = target; });
document.addEventListener('change', ({ target }) => { if (target === typing) typing = null; });
document.addEventListener('keydown', event => {
  const input = event.target.closest?.('input[data-level]');
  if (input) beneath(event, input, input.closest('table').querySelectorAll('input[data-level]:enabled'));
});
window.addEventListener('beforeunload', event => {
  if (document.querySelector('[data-leave]')) return; // sent away: what it showed is no longer theirs to see
  if (document.querySelector('[data-asks]') || typing?.isConnected) event.preventDefault();
});
