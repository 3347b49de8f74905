// Starts the page's circuit, last of all scripts: reconnect.js hears if it cannot. While an input method composes, nothing of it is drawn: a page that comes alive puts its fields in anew, and would
// take the one away in which somebody writes. What the server says meanwhile waits, in its order, until the composition is done.
let composes = false;
const waiting = [];
function done() {
  composes = false;
  setTimeout(() => { while (!composes && waiting.length) waiting.shift()(); }); // the field hears first of what was composed
}
for (const name of ['compositionstart', 'compositionupdate']) document.addEventListener(name, () => { composes = true; }, true);
document.addEventListener('compositionend', done, true);
window.addEventListener('keydown', event => { if (composes && !event.isComposing && event.keyCode !== 229) done(); }, true); // its end was not told

const inTurn = act => (...said) => composes || waiting.length ? void waiting.push(() => act(...said)) : act(...said);
function configureSignalR(builder) {
  const { build } = builder;
  builder.build = () => {
    const line = build.call(builder), { on } = line;
    line.on = (name, act) => on.call(line, name, inTurn(act));
    return line;
  };
}
Blazor.start({ circuit: { configureSignalR } });
