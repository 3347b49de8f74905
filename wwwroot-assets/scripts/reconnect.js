// Blazor's client script says by classes alone how the line is. "failed" and "rejected" mean that the circuit is gone:
// as soon as the server answers again the page is loaded anew; what was typed lies in the browser until it is saved.
import { inTurn } from './composing.js';

const dialogue = document.getElementById('components-reconnect-modal');
const gone = ['components-reconnect-failed', 'components-reconnect-rejected'];

if (dialogue) {
  const watch = new MutationObserver(async () => {
    if (!gone.some(name => dialogue.classList.contains(name))) return;
    watch.disconnect();
    while (!await answers()) await new Promise(done => setTimeout(done, 2000));
    inTurn(() => location.reload());
  });
  watch.observe(dialogue, { attributes: true, attributeFilter: ['class'] });

  // A line cut between a page's HTML and its circuit: the client script gives up without a class or a word, and the page would never answer.
  addEventListener('unhandledrejection', event => {
    if (!document.querySelector('main[data-alive=no]') || !event.reason?.stack?.includes('/_framework/blazor.web')) return;
    event.preventDefault();
    dialogue.classList.add(gone[0]);
  });
}

async function answers() {
  try {
    return (await fetch(new URL('favicon.svg', document.baseURI), { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
