// Builds CitizenCenterPortal/wwwroot from the sources beside this file. Same sources, same bytes.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const out = join(here, '..', 'CitizenCenterPortal', 'wwwroot');
// Looked for first: without them nothing of what stands is taken away.
const [tokensAt, font] = ['@digital-go-jp/design-tokens', '@fontsource-variable/noto-sans-jp/package.json'].map(name => dirname(createRequire(import.meta.url).resolve(name)));
const read = (...path) => readFileSync(join(...path), 'utf8');
const write = (path, text) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};

for (const folder of ['css', 'fonts', 'icons', 'js']) rmSync(join(out, folder), { recursive: true, force: true });

styles();
fonts();
icons();
cpSync(join(here, 'scripts'), join(out, 'js'), { recursive: true });

/** One sheet: the design tokens that our styles name, then our styles in their order. */
function styles() {
  const names = read(here, 'styles', 'order.txt').split('\n').filter(Boolean);
  const ours = names.map(name => `/* ${name} */\n${read(here, 'styles', name)}`).join('\n');
  const tokens = new Map([...read(tokensAt, 'tokens.css')
    .matchAll(/^\s*(--[\w-]+):\s*(.+);$/gm)].map(([, name, value]) => [name, value]));

  const used = text => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  const own = new Set([...ours.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const wanted = new Set(used(ours).filter(name => !own.has(name)));
  for (const name of wanted) {
    if (!tokens.has(name)) throw new Error(`nobody defines ${name}`);
    used(tokens.get(name)).forEach(inner => wanted.add(inner));
  }

  const lines = [...tokens].filter(([name]) => wanted.has(name)).map(([name, value]) => `  ${name}: ${value};`);
  write('css/portal.css', `/* Tokens: Digital Agency of Japan, MIT licence */\n:root {\n${lines.join('\n')}\n}\n\n${ours}`);
}

/** The font's subsets in a folder of their version, and the faces that say which characters each holds. */
function fonts() {
  const folder = `noto-sans-jp-${JSON.parse(read(font, 'package.json')).version}`;
  const faces = read(font, 'index.css').replaceAll('./files/', `${folder}/`).replaceAll(/\/\*.*?\*\/\n/g, '');
  write('fonts/noto-sans-jp.css', faces);
  write(`fonts/${folder}/LICENSE.txt`, read(font, 'LICENSE'));
  for (const file of readdirSync(join(font, 'files'))) {
    if (faces.includes(`/${file})`)) cpSync(join(font, 'files', file), join(out, 'fonts', folder, file));
  }
}

/** One sprite of all drawings but the favicon; the file's name is the symbol's. */
function icons() {
  const symbols = readdirSync(join(here, 'icons')).sort().filter(file => file !== 'favicon.svg').map(file =>
    read(here, 'icons', file).trim().replace(/^<svg xmlns="[^"]+"/, `<symbol id="${file.slice(0, -4)}"`).replace(/<\/svg>$/, '</symbol>'));
  write('icons/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
  write('favicon.svg', read(here, 'icons', 'favicon.svg'));
}
