// A form that hands in a file says how far it is: form[data-upload] with data-most (bytes), [data-upload-fault], [data-upload-progress] in it.
// A refusal in plain text is shown in the form; where there is a [data-upload-done] the page stays, and says so when the file was taken.
// Without this script the form is sent as it stands. Listens on the document, so that a page drawn anew needs nothing.
const part = (form, name) => form.querySelector(`[data-upload-${name}]`);

const fault = (form, words) => {
  const place = part(form, 'fault');
  place.textContent = words ?? '';
  place.hidden = !words;
};

const tell = (form, share) => {
  const place = part(form, 'progress');
  const sent = share >= 100;
  place.hidden = share === null;
  form.querySelector('[type="submit"]').disabled = share !== null;
  // Once all is sent nobody knows how long the checking takes: the bar then only moves.
  if (sent) place.querySelector('progress').removeAttribute('value'); else place.querySelector('progress').value = share ?? 0;
  const words = sent ? place.dataset.uploadChecks : `${place.dataset.uploadProgress} ${Math.round((share ?? 0) / 10) * 10} %`;
  if (place.querySelector('span').textContent !== words) place.querySelector('span').textContent = words;
};

// What came of it: a sentence why not, a page that stays, or the way on; by keys one goes on from what came of it.
const taken = (form, request) => {
  const done = part(form, 'done');
  const refused = request.status >= 400 && request.getResponseHeader('Content-Type')?.startsWith('text/plain');
  if (!refused && !(done && new URL(request.responseURL).pathname === location.pathname)) {
    form.dataset.uploadSent = ''; // leave.js need not ask
    location.assign(`${request.responseURL}#title`);
    return;
  }
  tell(form, null);
  fault(form, refused ? request.responseText : null);
  if (refused) return;
  form.reset();
  done.textContent = done.dataset.uploadDone;
  done.hidden = false;
};

const tooLarge = form => [...form.querySelector('[type="file"]').files].some(file => file.size > Number(form.dataset.most));

document.addEventListener('change', event => {
  const form = event.target.closest('form[data-upload]');
  if (form && part(form, 'done')) part(form, 'done').hidden = true;
  if (form) fault(form, tooLarge(form) ? part(form, 'fault').dataset.uploadFault : null);
});

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-upload]');
  if (!form) return;
  event.preventDefault();
  if (tooLarge(form)) {
    fault(form, part(form, 'fault').dataset.uploadFault);
    return;
  }
  fault(form, null);
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', at => { if (at.lengthComputable) tell(form, at.loaded / at.total * 100); });
  request.addEventListener('load', () => taken(form, request));
  request.addEventListener('error', () => {
    tell(form, null);
    fault(form, part(form, 'fault').dataset.uploadCut);
  });
  request.open(form.method, form.action);
  request.send(new FormData(form));
  tell(form, 0);
});

// A file let fall anywhere on the form is its file; let fall beside it, it must not take the page away.
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => {
    const form = document.querySelector('form[data-upload]');
    if (!form || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    if (name === 'drop' && event.dataTransfer.files.length === 1 && form.contains(event.target)) {
      const input = form.querySelector('[type="file"]');
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}
