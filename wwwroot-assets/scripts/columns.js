/** The fields in the column of one of them. */
export const columnOf = (input, fields) => [...fields].filter(other => other.closest('td')?.cellIndex === input.closest('td')?.cellIndex);
/** The order of Enter: down a table's column, then down the next column of that table, then the next table; no field is passed over. */
function inTurn(fields) {
  const places = [...fields].map(field => ({ field, table: field.closest('table'), column: field.closest('td')?.cellIndex }));
  const tables = [...new Set(places.map(({ table }) => table))];
  return places.sort((one, other) => tables.indexOf(one.table) - tables.indexOf(other.table) || one.column - other.column).map(({ field }) => field);
}
/**
 * Enter goes to the field beneath, at a column's end to the top of the next, with Shift back; after the last one to what leads on, if
 * anything does. A key that is held down does not leave the fields. The arrows stay in their column. While an input method composes,
 * its keys are its own.
 */
export function beneath(event, input, fields, onward) {
  const down = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!down || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const way = event.key === 'Enter' ? inTurn(fields) : columnOf(input, fields), next = way[way.indexOf(input) + down];
  if (next) { next.focus(); next.select(); }
  else if (onward && event.key === 'Enter' && down > 0 && !event.repeat) onward.focus();
  else { input.blur(); input.focus(); }
}
