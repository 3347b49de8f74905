/** The fields in the column of one of them. */
export const columnOf = (input, fields) => [...fields].filter(other => other.closest('td')?.cellIndex === input.closest('td')?.cellIndex);
/** Enter and the arrows go to the field beneath or above in its column; Shift and Enter up. While an input method composes, its keys are its own. */
export function beneath(event, input, fields) {
  const down = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!down || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const column = columnOf(input, fields), next = column[column.indexOf(input) + down];
  if (next) { next.focus(); next.select(); } else { input.blur(); input.focus(); }
}
