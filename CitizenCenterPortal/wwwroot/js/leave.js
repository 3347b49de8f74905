// Nobody closes the page over what is typed and not saved. A link within the portal is asked about by the page itself (Ui/LeaveUnsaved).
//   <span data-asks hidden>: something was typed and is not saved     <input data-level>, <form data-typed>: what it does not know of yet
const fields = '[data-level], form[data-typed] :is(input, textarea)';
let typing = null; // the field that the page has not heard of yet
document.addEventListener('input', ({ target }) => { if (target.matches(fields)) typing = target; });
document.addEventListener('change', ({ target }) => { if (target === typing) typing = null; });
window.addEventListener('beforeunload', event => {
  if (document.querySelector('[data-leave], [data-upload-sent]')) return; // sent away: what it showed is no longer theirs to see; or handed in: nothing is lost
  if (document.querySelector('[data-asks]') || typing?.isConnected) event.preventDefault();
});
