// Words in a form of the page that were not sent: a page that is loaded anew, because its circuit is gone or by its person, has them again. Cells
// and texts of a report are kept by drafts.js. Held for the window alone, for the person who typed them and until they sign out; what is of a person
// ([data-personal]) is not held at all.
const who = () => document.querySelector('.who')?.textContent.trim() ?? '';
const place = () => `words|${who()}|${location.pathname}${location.search}`;
const fields = () => [...document.querySelectorAll('main form:not([method=get]) :is(textarea, select, input:not([type]), input[type=text])[id]:not([data-cell], [data-personal])')];
const typed = new Set();
document.addEventListener('input', event => typed.add(event.target.id), true);

// Nobody finds another's words: who signs out takes them along, and what somebody else left in this window goes when the next one comes.
const forget = isTheirs => Object.keys(sessionStorage).filter(key => key.startsWith('words|') && isTheirs(key)).forEach(key => sessionStorage.removeItem(key));
if (who()) forget(key => !key.startsWith(`words|${who()}|`));
let gone = false;
document.addEventListener('submit', event => {
  if (!event.target.matches('form[action$="/sign-out"]')) return;
  gone = true;
  forget(() => true);
});

addEventListener('pagehide', () => {
  if (gone) return;
  const words = fields().filter(({ id, value }) => value && typed.has(id)).map(({ id, value }) => [id, value]);
  if (words.length) sessionStorage.setItem(place(), JSON.stringify(words));
});

// A page that comes alive draws its fields anew, some of them only when it has read what it shows.
let waiting, from;
function give() {
  if (!document.querySelector('main[data-alive=yes]')) return;
  if (!waiting) {
    from = place();
    waiting = new Map(JSON.parse(sessionStorage.getItem(from) ?? '[]'));
    sessionStorage.removeItem(from);
  }
  if (!waiting.size || place() !== from) return;
  for (const field of fields().filter(({ id }) => waiting.has(id) && !typed.has(id))) {
    const value = waiting.get(field.id);
    waiting.delete(field.id);
    typed.add(field.id);
    if (field.value === value) continue;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
  }
}
new MutationObserver(give).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-alive'] });
