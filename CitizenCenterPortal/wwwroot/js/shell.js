// What a static page cannot do by itself: print, skip to the page, open and close a dialog, put the narrow screen's menu away when a page was chosen.
// Listens on the document, so that a page drawn anew needs nothing.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
  document.getElementById(event.target.closest('[data-opens]')?.dataset.opens)?.showModal();
  if (event.target.closest('[data-closes]')) event.target.closest('dialog').close();
  if (event.target.closest('.skip')) document.getElementById('main')?.focus();
  if (event.target.closest('.nav a') && event.target.closest('.nav').matches(':popover-open')) event.target.closest('.nav').hidePopover();
});
