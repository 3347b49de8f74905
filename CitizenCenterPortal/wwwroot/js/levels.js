// The levels of a year (Indicators/RequiredLevels): Enter and the arrows go down and up a column and at its end to the save button, as in
// a report. What is typed and not saved is asked about by leave.js.
//   <input data-level="INDICATOR.STEP">
import { beneath } from './columns.js';

document.addEventListener('keydown', event => {
  const input = event.target.closest?.('input[data-level]');
  if (input) beneath(event, input, input.closest('table').querySelectorAll('input[data-level]:enabled'));
});
