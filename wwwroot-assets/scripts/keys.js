// What hands do in the cells of a report besides typing.
//   Enter, Shift+Enter, the arrows   to the cell below or above (columns.js)
//   Ctrl+Enter, Enter in the last cell   to the next block's link
//   Ctrl+; Ctrl+/                    the number of the month before; 該当なし, where the cell takes it
//   Escape                           what stood before the typing began
//   pasting lines                    one number a cell, downwards to the table's end, as a column leaves another program; it can be taken back until one types on
//   pasting a block of columns       to the right and down over the cells of the table (blocks.js); what does not fit is said
//   pasting a table with totals      its sums by option (tables.js), or which of its cells is wrong
//   choosing a file with such a table   the same
//   Ctrl+Z                           what was pasted last is taken back, until one types on
// Nothing is done while an input method composes.
import { hasTotals, layOut } from './blocks.js';
import { enter, putBack } from './cells.js';
import { beneath, columnOf } from './columns.js';
import { drop, placeOf, reportOf, say } from './drafts.js';
import { addUp, addUpFile, tryOut } from './tables.js';
import { fill } from './unsaved.js';

const cellOf = event => event.target.closest?.('form[data-report] input[data-cell]');
const cellsOf = input => input.form.querySelectorAll('input[data-cell]');
function put(input, value) {
  input.value = value;
  enter(input, 'wait');
}
/** A sentence across the row of the cell, until the cell is drawn again. */
function tell(input, sentence) {
  const output = placeOf(reportOf(input.form)).querySelector(`[data-state-for="${CSS.escape(input.dataset.cell)}"]`);
  if (output) { output.dataset.mark = 'told'; fill(output, [sentence]); }
}

document.addEventListener('keydown', event => {
  const input = cellOf(event), text = event.target.closest?.('form[data-report] textarea[data-cell]');
  if (text && event.ctrlKey && event.key === 'Enter') beneath(event, text, [text]); // Enter alone is a new line there
  if (!input || event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey) return;
  if (event.ctrlKey && event.key !== 'Enter') instead(event, input);
  else if (event.key === 'Escape') takeBack(event, input);
  else beneath(event, input, cellsOf(input));
});
function instead(event, input) {
  const report = reportOf(input.form), { text } = report, { last, na } = input.dataset;
  if (event.key.toLowerCase() === 'z' && !event.shiftKey && report.pasted?.length) {
    event.preventDefault();
    return takePasteBack(report);
  }
  const [value, why] = event.key === ';' ? [last, text.noLast] : event.key === '/' ? [na === 'true' && '／', text.noNa] : [];
  if (!why || input.readOnly) return;
  event.preventDefault();
  if (value) put(input, value); else tell(input, why);
}
function takeBack(event, input) {
  const report = reportOf(input.form), { cell } = input.dataset;
  if (report.drafts.get(cell)?.state !== 'typing' || report.sent.has(cell)) return;
  event.preventDefault();
  drop(report, cell);
  putBack(report, cell);
  input.select();
}

document.addEventListener('paste', event => {
  const input = cellOf(event), lines = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
  if (!input || input.readOnly || (lines.length === 1 && !lines[0].includes('\t'))) return;
  event.preventDefault();
  const report = reportOf(input.form), column = columnOf(input, cellsOf(input)), under = column.slice(column.indexOf(input)).filter(other => other.closest('table') === input.closest('table')), cells = under.slice(0, lines.length);
  if (lines.some(line => line.includes('\t'))) return pasteBlock(input, lines.map(line => line.split('\t')));
  if (cells.length < lines.length) return tell(input, say(report.text.tooManyLines, lines.length, cells.length));
  putAll(report, cells.map((cell, at) => [cell, lines[at].trim()]));
});
function putAll(report, values) {
  const filled = values.filter(([cell, value]) => value && value !== cell.value);
  report.pasted = filled.map(([cell]) => ({ cell, value: cell.value }));
  filled.forEach(([cell, value]) => put(cell, value));
}
async function pasteBlock(input, lines) {
  if (hasTotals(lines)) return pasteTable(input, lines);
  const { text } = reportOf(input.form), { written = [], why } = layOut(input, lines, text);
  if (why || !written.length) return why && tell(input, why);
  const said = await tryOut(input.form, written), at = written.find(({ cell }) => cell.dataset.cell === said.cell);
  takeIn(input, said.why ? { why: at ? say(text.notTaken, at.row + 1, at.column + 1, said.why) : said.why }
    : { sums: written.map(({ cell, value }) => ({ cell: cell.dataset.cell, value })) });
}
async function pasteTable(input, lines) {
  takeIn(input, await addUp(input, lines.map(line => line.join('\t')).join('\n')));
}
document.addEventListener('change', async event => {
  const chosen = event.target.closest?.('form[data-report] input[data-table-file]'), { form, files: [file] = [] } = chosen ?? {};
  if (!file) return;
  const input = form.querySelector(`input[data-cell][data-sum-group="${CSS.escape(chosen.dataset.tableFile)}"]`);
  takeIn(input, await addUpFile(form, chosen.dataset.tableFile, file));
  chosen.value = ''; // the same file may be chosen again once it is mended
});
function takeIn(input, { sums, why }) {
  if (!input.isConnected) return;
  if (why) tell(input, why);
  else putAll(reportOf(input.form), sums.map(({ cell, value }) => [[...cellsOf(input)].find(other => other.dataset.cell === cell), value]).filter(([cell]) => cell));
}
document.addEventListener('input', event => { const input = cellOf(event); if (input) reportOf(input.form).pasted = null; });
document.addEventListener('click', event => {
  const pressed = event.target.closest('[data-saved-strip] button[value="unpaste|"]');
  if (!pressed) return;
  takePasteBack(reportOf(pressed.closest('[data-report]')));
});
function takePasteBack(report) {
  const before = report.pasted;
  report.pasted = null;
  before.forEach(({ cell, value }) => put(cell, value));
}
