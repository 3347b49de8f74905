// The browser's store: one row a cell that the server has not acknowledged, of whichever person, unit and month.
const ask = request => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
const opened = new Promise(done => done(indexedDB.open('portal-cells', 1))).then(opening => {
  opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'key' });
  return ask(opening);
}).catch(() => null); // without a store the cells are still sent, only not kept over a reload

async function store(work) {
  const change = (await opened)?.transaction('drafts', 'readwrite'), asked = change && ask(work(change.objectStore('drafts'))).catch(() => null);
  change?.commit(); // at once: a page that is closed now must not take the row with it
  return asked ?? null;
}

export const keep = row => store(rows => rows.put(row));
export const forget = key => store(rows => rows.delete(key));
export const kept = async () => await store(rows => rows.getAll()) ?? [];
