// What there is to know of a cell, in place: its definition, its neighbours in time, who wrote what in it and what was asked of it.
//   F2 in a cell, or <button data-about="CELL" data-measure="MEASURE">     opens it; F2, Escape, a press outside close it
//   <div id="help-MEASURE" hidden>                                         the definition: it stands in the page and needs no line
//   <div popover data-cell-panel data-unit data-month>                     MonthlyReports/CellPanel.razor
// The history comes past the circuit. A cell is not left by looking at its panel: what is half typed there is typed on.
import { finish, reportOf, say } from './drafts.js';

let turn = 0, cell = null; // the input that the open panel is of, if it is one
const panelOf = () => document.querySelector('[data-cell-panel]');
const element = (tag, ...parts) => {
  const made = document.createElement(tag);
  made.append(...parts);
  return made;
};

function open(panel, code, measure, name, from, input) {
  const part = name => panel.querySelector(`[data-${name}]`);
  panel.querySelector('h3').textContent = name;
  part('help').replaceChildren(...[...document.getElementById(`help-${measure}`)?.childNodes ?? []].map(node => node.cloneNode(true)));
  [part('reading').hidden, part('away').hidden, part('told').hidden] = [false, true, true];
  panel.hidePopover();
  panel.showPopover();
  place(panel, from.getBoundingClientRect());
  panel.focus({ preventScroll: true });
  cell = input;
  tell(panel, part, code).then(() => place(panel, from.getBoundingClientRect()));
}
/** Beneath the cell where there is room, else above it. */
function place(panel, at) {
  const { offsetWidth: width, offsetHeight: height } = panel, gap = 6;
  const top = at.bottom + gap + height <= innerHeight ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  panel.style.setProperty('--x', `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`);
  panel.style.setProperty('--y', `${top}px`);
}

async function tell(panel, part, code) {
  const mine = ++turn, { unit, month } = panel.dataset;
  let story = null;
  try {
    const answer = await fetch(new URL(`api/v1/reports/${unit}/${month}/cells/${encodeURIComponent(code)}/history`, document.baseURI), { credentials: 'same-origin', signal: AbortSignal.timeout(15_000) });
    if (answer.ok) story = await answer.json();
  } catch { /* the line is down */ }
  if (mine !== turn) return;
  part('reading').hidden = true;
  part('away').hidden = story !== null;
  part('told').hidden = story === null;
  if (!story) return;
  part('months').replaceChildren(...story.months.map(({ name, value }) => element('div', element('dt', name), element('dd', value || '–'))));
  part('lines').replaceChildren(...story.lines.map(line));
  part('comments').replaceChildren(...story.comments.map(text => element('li', text)));
  part('comment').search = new URLSearchParams({ block: new URLSearchParams(part('comment').search).get('block'), at: code });
  part('none').hidden = story.lines.length > 0;
  const earlier = part('earlier');
  earlier.plain ??= earlier.textContent;
  earlier.hidden = !story.earlier;
  earlier.textContent = say(earlier.plain, story.earlier);
}
function line({ at, when, sentence, before, after, reason, asked }) {
  const time = element('time', when);
  time.dateTime = at;
  const made = element('li', time, ' ', sentence);
  if (after !== null) made.append(element('p', before, ' → ', element('strong', after)));
  if (reason) made.append(element('q', reason));
  if (asked.length) made.append(element('ul', ...asked.map(text => element('li', text))));
  return made;
}

document.addEventListener('keydown', event => {
  if (event.key !== 'F2' || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const panel = panelOf(), input = event.target.closest?.('form[data-report] input[data-cell]');
  if (panel?.contains(event.target)) panel.hidePopover();
  else if (panel && input) open(panel, input.dataset.cell, aboutOf(input.dataset.cell)?.dataset.measure, input.ariaLabel, input, input);
  else return;
  event.preventDefault();
});
const aboutOf = code => document.querySelector(`[data-about="${CSS.escape(code)}"]`);
document.addEventListener('click', event => {
  const panel = panelOf(), about = event.target.closest?.('[data-about]');
  if (panel && event.target.closest('[data-cell-panel] a')) panel.hidePopover();
  if (!panel || !about) return;
  const input = document.querySelector(`form[data-report] input[data-cell="${CSS.escape(about.dataset.about)}"]`);
  open(panel, about.dataset.about, about.dataset.measure, input?.ariaLabel ?? about.dataset.name ?? about.ariaLabel, about, null);
});
document.addEventListener('toggle', event => {
  if (event.newState !== 'closed' || !event.target.matches?.('[data-cell-panel]')) return;
  if (cell?.isConnected && document.activeElement !== cell) finish(reportOf(cell.form), cell);
  cell = null;
}, true);
