// The arrows go from day to day in a month ([data-days]), a week with up and down; Home and End to its first and last day. Only the days are stops
// of the arrows: Tab goes through days and events alike.
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -Infinity, End: Infinity };

document.addEventListener('keydown', event => {
  const day = event.target.closest?.('[data-days] [data-day]'), step = steps[event.key];
  if (!day || !step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const days = [...day.closest('[data-days]').querySelectorAll('[data-day]')].filter(other => other.checkVisibility());
  const to = Number.isFinite(step) ? days[days.indexOf(day) + step] : step < 0 ? days[0] : days.at(-1);
  event.preventDefault();
  to?.focus();
});
