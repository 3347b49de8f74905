// A block of several columns, pasted over the cells of the table in sight: to the right and down from the cell that has the focus, all of it
// or nothing. What is a number the server says (tables.js). Writes nothing by itself.
import { say } from './drafts.js';

const plain = text => text.normalize('NFKC').trim();

/** Whether a table has totals of its own at its right or its foot. */
export const hasTotals = lines => [lines[0].at(-1), lines.at(-1)[0]].some(name => /^([合総]?計|total)$/i.test(plain(name).replace(/\s/g, '')));

/** The cells that something of a block goes into, each with its text and where in the block it stands; or a sentence that says what of it does not fit. */
export function layOut(input, lines, text) {
  const at = input.closest('td'), rows = [...at.closest('table').rows].filter(row => row.querySelector('[data-cell]'));
  const beneath = rows.slice(rows.indexOf(at.parentElement)), width = Math.max(...lines.map(line => line.length));
  const places = rows.flatMap(row => [...row.querySelectorAll('[data-cell]')]).map(cell => cell.closest('td').cellIndex);
  const columns = [...new Set(places)].sort((one, other) => one - other).filter(column => column >= at.cellIndex);
  if (width > columns.length) return { why: say(text.tooWide, width, columns.length) };
  if (lines.length > beneath.length) return { why: say(text.tooManyLines, lines.length, beneath.length) };
  const written = lines.flatMap((line, row) => line.map((value, column) => ({ row, column, value: value.trim(), cell: beneath[row].cells[columns[column]]?.querySelector('[data-cell]') })));
  const shut = written.find(({ value, cell }) => value && (!cell || cell.readOnly));
  if (shut) return { why: say(text.shutCell, shut.row + 1, shut.column + 1) };
  return { written: written.filter(({ value }) => value) };
}
