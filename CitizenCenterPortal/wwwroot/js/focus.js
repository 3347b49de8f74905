// Where the focus goes when the page moves it: nobody who works by keys is left at the top of the page, or nowhere.
//   another page               its heading, or the place that its address names; not where a page comes alive: somebody may be typing already
//   what had it is gone        the button that had opened its dialog, where that is shut the words around it, what bears its name now, else the heading; a button that was shut while its work was done gets it back
//   <a class="skip" [data-skip-to="SELECTOR"]>   past the menu, or to the first of what the page is for (Ui/SkipTo.razor)
const SETTLED = 200; // ms: whoever draws something anew knows better where the focus goes (cells.js), and comes first
const headingOf = () => document.querySelector('main h1');
function go(element, how) {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus(how);
}

// ---- to another page ----
let path = location.pathname, seen = [];
function move() {
  const heading = headingOf(), now = [heading, heading?.textContent];
  if (location.pathname === path) seen = now;
  else if (heading && now.some((part, at) => part !== seen[at])) {
    [path, seen] = [location.pathname, now];
    const named = location.hash && document.getElementById(location.hash.slice(1));
    go(named || heading, { preventScroll: !named }); // who comes back stands where they stood
  }
}

// ---- what had the focus is gone, or shut ----
let last = null, dialog = null, shut = null;
document.addEventListener('focusin', ({ target }) => { [last, dialog] = [target, target.closest('dialog')]; });
window.addEventListener('pointerdown', () => { last = null; }, true);
const isNowhere = () => document.activeElement === document.body;
function keep() {
  if (last?.matches(':disabled')) shut = last;
  else if (shut) {
    if (isNowhere() && last === shut) shut.focus();
    shut = null;
  }
  if (!last || last.isConnected || !isNowhere()) return;
  const was = last;
  setTimeout(() => {
    const opener = dialog && document.querySelector(`[data-opens="${CSS.escape(dialog.id)}"]`);
    if (isNowhere() && last === was) go(opener?.disabled ? opener.parentElement : opener ?? document.getElementById(was.id) ?? headingOf());
  }, SETTLED);
}
new MutationObserver(() => { move(); keep(); }).observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: ['disabled'] });
move();

window.addEventListener('click', event => { // before the page itself goes there
  const skip = event.target.closest('.skip'), to = skip && document.querySelector(skip.dataset.skipTo ?? '#main');
  if (!to) return;
  event.preventDefault(); // the address stays what it was
  go(to);
  to.select?.();
}, true);
