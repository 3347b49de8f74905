// Starts the page's circuit, last of all scripts: reconnect.js hears if it cannot. While an input method composes, nothing of the circuit is drawn:
// a page that comes alive puts its fields in anew, and would take the one away in which somebody writes. What the server says meanwhile waits.
import { inTurn } from './composing.js';

function configureSignalR(builder) {
  const { build } = builder;
  builder.build = () => {
    const line = build.call(builder), { on } = line;
    line.on = (name, act) => on.call(line, name, (...said) => inTurn(() => act(...said)));
    return line;
  };
}
Blazor.start({ circuit: { configureSignalR } });
