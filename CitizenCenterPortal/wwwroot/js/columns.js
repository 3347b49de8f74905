/** The fields in the column of one of them. */
export const columnOf = (input, fields) => [...fields].filter(other => other.closest('td')?.cellIndex === input.closest('td')?.cellIndex);
/** The order of Enter: down a table's column, then down the next column of that table, then the next table; no field is passed over. */
function inTurn(fields) {
  const places = [...fields].map(field => ({ field, table: field.closest('table'), column: field.closest('td')?.cellIndex }));
  const tables = [...new Set(places.map(({ table }) => table))];
  return places.sort((one, other) => tables.indexOf(one.table) - tables.indexOf(other.table) || one.column - other.column).map(({ field }) => field);
}
let awaited = null; // it opens when the page has heard of what was typed
window.addEventListener('keydown', () => { awaited = null; }, true);
new MutationObserver(() => {
  if (!awaited || awaited.disabled) return;
  awaited.focus();
  awaited = null;
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
/** Done with a field: what is typed there is told, and the focus goes to what leads on, if anything does. */
function leadOn(input, onward) {
  input.blur();
  (onward && !onward.disabled ? onward : input).focus();
  awaited = onward?.disabled ? onward : null;
}
/**
 * Enter goes to the field beneath, at a column's end to the top of the next, with Shift back; after the last one, and with Ctrl from any, to
 * what leads on: <a data-onward>, <button data-onward>. A key that is held down does not leave the fields. The arrows stay in their column.
 * While an input method composes, its keys are its own.
 */
export function beneath(event, input, fields) {
  const down = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key], isEnter = event.key === 'Enter';
  if (!down || event.isComposing || event.keyCode === 229 || (event.ctrlKey && !isEnter) || event.altKey || event.metaKey) return;
  event.preventDefault();
  const way = isEnter ? inTurn(fields) : columnOf(input, fields), next = event.ctrlKey ? null : way[way.indexOf(input) + down];
  if (next) { next.focus(); next.select(); }
  else leadOn(input, isEnter && down > 0 && !event.repeat ? document.querySelector('[data-onward]') : null);
}
