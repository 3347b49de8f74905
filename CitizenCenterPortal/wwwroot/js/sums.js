// What the form adds up while somebody types.
//   <input data-sum-group="GROUP"> <td data-sum-of="GROUP" [data-decimals] [data-closed]>    the sum; closed: what its cells add that have no input
//   <input data-block="N"> <span data-count-of="N" data-cells [data-closed]>                  how many cells of a block have an answer
//   <span data-length-of="CELL" data-most>                                                    how many characters a text has, and may have
const NUMBER = /^(-?\d+\.?\d*|[-−ー―—─/消]|該当[な無]し)$/;
const textOf = input => input.value.normalize('NFKC').replace(/[,\s]/g, '');
const named = (form, name, value) => form.querySelectorAll(`[data-${name}="${CSS.escape(value)}"]`);

/** Reckons anew what a cell is part of. */
export function reckon(report, { form, value, dataset: { cell, sumGroup, block } }) {
  const isBad = input => report.drafts.get(input.dataset.cell)?.state === 'bad';
  named(form, 'length-of', cell).forEach(place => { place.textContent = report.text.length.replace('{0}', value.length).replace('{1}', place.dataset.most); });
  if (sumGroup) named(form, 'sum-of', sumGroup).forEach(place => sum(report, place, [...named(form, 'sum-group', sumGroup)], isBad));
  if (block) named(form, 'count-of', block).forEach(place => count(report, place, [...named(form, 'block', block)], isBad));
}

/** As Kernel/FigureText.cs reads numbers; 「－」 and 「／」 count as 0. Where one cannot be taken there is no sum. */
function sum(report, place, inputs, isBad) {
  const digits = Number(place.dataset.decimals ?? 0);
  const texts = [place.dataset.closed ?? '', ...inputs.map(textOf)].filter(text => text !== '');
  const lacks = texts.some(text => !NUMBER.test(text)) || inputs.some(isBad);
  const total = texts.reduce((all, text) => all + (Number(text) || 0), 0).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  place.dataset.mark = lacks ? 'bad' : '';
  place.textContent = lacks ? report.text.noSum : texts.length ? total : '';
}
function count(report, place, inputs, isBad) {
  const answered = inputs.filter(input => !['', '消'].includes(textOf(input)) && !isBad(input)).length + Number(place.dataset.closed ?? 0);
  place.textContent = report.text.count.replace('{0}', place.dataset.cells).replace('{1}', answered);
}
