// Bundles the launcher and the frame into Bot/wwwroot, or (with --tests) the tests into node_modules/.cache/tests.js.
import { build, transform } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const wwwroot = join(here, '../Bot/wwwroot');

/** What a website pays for having the launcher on every page, in gzipped bytes. */
const launcherBudget = 5 * 1024;

/** Style sheets and markup that are imported become their own text, without what only people need. */
const asText = {
  name: 'as-text',
  setup({ onLoad }) {
    const contents = async (path, minify) => ({ contents: await minify(readFileSync(path, 'utf8')), loader: 'text' });
    onLoad({ filter: /\.css$/ }, ({ path }) => contents(path, async css => (await transform(css, { loader: 'css', minify: true, target: browser.target })).code));
    onLoad({ filter: /\.html$/ }, ({ path }) => contents(path, html => html.replace(/>\s+</g, '><').trim()));
  },
};

const browser = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'safari15'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

if (process.argv.includes('--tests')) {
  await build({
    absWorkingDir: here,
    // One file of all, since Node 20 takes no pattern and a shell's pattern does not work everywhere.
    stdin: {
      contents: readdirSync(join(here, 'tests')).filter(name => name.endsWith('.test.ts')).map(name => `import './tests/${name}';`).join('\n'),
      resolveDir: here,
    },
    outfile: join(here, 'node_modules/.cache/tests.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
} else {
  await build({ ...browser, entryPoints: ['src/frame/main.ts'], outfile: join(wwwroot, 'widget/frame.js') });
  await build({ ...browser, entryPoints: ['src/frame/frame.css'], outfile: join(wwwroot, 'widget/frame.css') });
  await build({ ...browser, entryPoints: ['src/demo/main.ts'], outfile: join(wwwroot, 'demo/behind.js') });
  const launcher = join(wwwroot, 'widget.js');
  await build({ ...browser, entryPoints: ['src/launcher/main.ts'], outfile: launcher, plugins: [asText] });

  const size = gzipSync(readFileSync(launcher), { level: 9 }).length;
  if (size > launcherBudget) {
    console.error(`error LEADBOT003: widget.js is ${size} bytes gzipped; its budget is ${launcherBudget}.`);
    process.exit(1);
  }
  console.log(`widget.js: ${size} of ${launcherBudget} bytes gzipped`);
}
