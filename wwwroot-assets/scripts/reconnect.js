// The 9.0 client script says by classes alone how the line is. "failed" and "rejected" mean that the circuit is gone:
// as soon as the server answers again the page is loaded anew; what was typed lies in the browser until it is saved.
const dialogue = document.getElementById('components-reconnect-modal');
const gone = ['components-reconnect-failed', 'components-reconnect-rejected'];

if (dialogue) {
  const watch = new MutationObserver(async () => {
    if (!gone.some(name => dialogue.classList.contains(name))) return;
    watch.disconnect();
    while (!await answers()) await new Promise(done => setTimeout(done, 2000));
    location.reload();
  });
  watch.observe(dialogue, { attributes: true, attributeFilter: ['class'] });
}

async function answers() {
  try {
    return (await fetch(new URL('favicon.svg', document.baseURI), { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
