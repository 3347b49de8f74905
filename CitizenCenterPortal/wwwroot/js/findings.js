// What the numbers of a report say against one another, told where it is while somebody types. Never takes the focus.
//   <div data-findings='[…]' data-unit data-month>      as the page last knew; drafts.js brings what the server answers to a save
//   <span data-findings-for="CELL">                     told here once, at the first cell of a finding
//   <span data-findings-in="BLOCK" data-text hidden>    how many of a block hold the report
//   <p data-findings-said role="status" data-new data-none>    what is new, politely
// A finding is { code, level, label, text, cells, blocks, reason }: MonthlyReports/Checks/FindingLine.cs. Without this script all of it stands as the page was made.
import { say, watchers } from './drafts.js';
import { fill } from './unsaved.js';

let told = null; // { key, list } as it stands on the page
let read = null; // the attribute that was read last
const holder = () => document.querySelector('[data-findings]');
const keyOf = ({ unit, month }) => `${unit}|${month}`;
const holds = ({ level, reason }) => level === 'Stop' || (level === 'Caution' && !reason);

function mark({ level, label, text }) {
  const [made, word] = ['span', 'b'].map(tag => document.createElement(tag));
  made.className = 'finding';
  made.dataset.level = level;
  word.textContent = label;
  made.append(word, ` ${text}`);
  return made;
}
function drawCell(place, list) {
  fill(place, list.filter(({ cells }) => cells[0] === place.dataset.findingsFor).map(mark));
}
function drawBlock(place, list) {
  const count = list.filter(finding => holds(finding) && finding.blocks.includes(Number(place.dataset.findingsIn))).length;
  place.hidden = !count;
  fill(place, [say(place.dataset.text, count)]);
}
const inSight = element => { const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; };
function draw() {
  if (!told) return;
  const at = document.activeElement, seen = inSight(at);
  document.querySelectorAll('[data-findings-for]').forEach(place => drawCell(place, told.list));
  document.querySelectorAll('[data-findings-in]').forEach(place => drawBlock(place, told.list));
  if (seen && !inSight(at)) at.scrollIntoView({ block: 'nearest' }); // a sentence that comes above it must not push it out
}
/** News are told once; what stood when the page came is read where it stands. */
function hear(key, list) {
  const before = told?.key === key ? told.list : null, place = document.querySelector('[data-findings-said]');
  told = { key, list };
  draw();
  if (!before || !place) return;
  const fresh = list.filter(finding => holds(finding) && !before.some(other => other.code === finding.code && other.text === finding.text));
  if (fresh.length) fill(place, [say(place.dataset.new, fresh.map(({ text }) => text).join(' '))]);
  else if (before.some(holds) && !list.some(holds)) fill(place, [place.dataset.none]);
}

watchers.add(report => {
  const page = holder();
  if (!report.findings || !page || keyOf(report) !== keyOf(page.dataset)) return;
  const { findings } = report;
  report.findings = null; // heard
  hear(keyOf(page.dataset), findings);
});
function look() {
  const page = holder();
  if (!page) { told = read = null; return; }
  const now = `${keyOf(page.dataset)} ${page.dataset.findings}`;
  if (now !== read) {
    read = now;
    hear(keyOf(page.dataset), JSON.parse(page.dataset.findings));
  } else draw(); // other cells came
}
new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['data-findings'] });
look();
