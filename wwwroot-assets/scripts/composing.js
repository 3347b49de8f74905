// Whether somebody composes with an input method, and what waits until they are done, in its order. The end of a composition is not always
// told: it is over too when a key is pressed outside it, when the window, the page or the field is left, or when nothing was composed for a while.
const PATIENCE = 30_000; // ms after the last change of a composition
const waiting = [];
let field = null, patience = 0;

const isComposing = () => field?.isConnected === true;
function goesOn({ target }) {
  field = target;
  clearTimeout(patience);
  patience = setTimeout(end, PATIENCE);
}
function end() {
  clearTimeout(patience);
  field = null;
  setTimeout(release); // the field hears first of what was composed
}
function release() {
  while (!isComposing() && waiting.length) {
    try {
      waiting.shift()();
    } catch (fault) {
      reportError(fault); // what comes after it still has its turn
    }
  }
}
for (const name of ['compositionstart', 'compositionupdate']) document.addEventListener(name, goesOn, true);
document.addEventListener('compositionend', end, true);
window.addEventListener('keydown', event => { if (field && !event.isComposing && event.keyCode !== 229) end(); }, true);
for (const name of ['blur', 'pagehide']) window.addEventListener(name, () => { if (field) end(); });
document.addEventListener('pointerdown', ({ target }) => { if (field && target !== field) end(); }, true);

/** Does it at once, or, while somebody composes or others wait, in its turn. */
export function inTurn(act) {
  if (!isComposing() && !waiting.length) return act();
  waiting.push(act);
  if (!isComposing()) end();
}
