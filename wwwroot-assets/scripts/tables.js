// A table with totals, pasted into the cells of a measure or chosen as a file: the server says what it comes to, or which of its cells is wrong. Writes nothing by itself.
//   <input data-cell data-sum-group="MEASURE">, <input type="file" data-table-file="MEASURE">
import { reportOf } from './drafts.js';

/** The sums of a pasted table, by cell; or a sentence that says what is wrong with it. */
export const addUp = (input, text) => ask(input.form, 'table', 'application/json', JSON.stringify({ measure: input.dataset.sumGroup, text }));

/** The same of a file's. */
export const addUpFile = (form, measure, file) => ask(form, `table/file?measure=${encodeURIComponent(measure)}&name=${encodeURIComponent(file.name)}`, 'application/octet-stream', file);

async function ask(form, what, type, body) {
  const { unit, month, token, tokenName, text: words } = reportOf(form);
  try {
    const answer = await fetch(new URL(`api/v1/reports/${unit}/${month}/${what}`, document.baseURI), {
      method: 'POST', credentials: 'same-origin', headers: { 'content-type': type, [tokenName]: token }, body,
    });
    const said = await answer.json().catch(() => ({}));
    return answer.ok ? { sums: said } : { why: said.problems?.[0]?.message ?? said.message ?? words.refused };
  } catch { return { why: words.noAnswer }; }
}
