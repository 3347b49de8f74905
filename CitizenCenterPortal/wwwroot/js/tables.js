// A table with totals, pasted into the cells of a measure: the server says what it comes to, or which of its cells is wrong. Writes nothing by itself.
//   <input data-cell data-sum-group="MEASURE">
import { reportOf } from './drafts.js';

/** The sums of a table, by cell; or a sentence that says what is wrong with it. */
export async function addUp(input, text) {
  const { unit, month, token, tokenName, text: words } = reportOf(input.form);
  try {
    const answer = await fetch(new URL(`api/v1/reports/${unit}/${month}/table`, document.baseURI), {
      method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json', [tokenName]: token },
      body: JSON.stringify({ measure: input.dataset.sumGroup, text }),
    });
    const body = await answer.json().catch(() => ({}));
    return answer.ok ? { sums: body } : { why: body.message ?? words.refused };
  } catch { return { why: words.noAnswer }; }
}
