// What a static page cannot do by itself: print, open and close a dialog, put the narrow screen's menu away when a page was chosen.
// Listens on the document, so that a page drawn anew needs nothing.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
  document.getElementById(event.target.closest('[data-opens]')?.dataset.opens)?.showModal();
  if (event.target.closest('[data-closes]')) event.target.closest('dialog').close();
  if (event.target.closest('.nav a') && event.target.closest('.nav').matches(':popover-open')) event.target.closest('.nav').hidePopover();
});

// A dialog that the page itself asks something by opens when it is drawn, once: closed, it waits to be taken away.
const shown = new WeakSet();
const show = () => document.querySelectorAll('dialog[data-shows]').forEach(dialog => {
  if (shown.has(dialog)) return;
  shown.add(dialog);
  dialog.showModal();
});
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });

// A page that its person may see no more leaves (Ui/Leave.razor); one whose rights changed is asked for anew.
const leave = () => {
  const to = document.querySelector('[data-leave]')?.dataset.leave;
  if (to) location.assign(to);
  else if (to === '') location.reload();
};
new MutationObserver(leave).observe(document.body, { childList: true, subtree: true });

// The head of a table of many rows goes along with the page; how high the rows are is for tables.css. A page is drawn anew, or folds otherwise.
const measure = () => document.querySelectorAll('.tall > table').forEach(table => {
  const rows = [...table.tBodies].map(body => body.getBoundingClientRect());
  table.style.setProperty('--rows-height', `${rows.at(-1).bottom - rows[0].top}px`);
});
new MutationObserver(measure).observe(document.body, { childList: true, subtree: true });
new ResizeObserver(measure).observe(document.body);
