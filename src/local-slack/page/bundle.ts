import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** What the browser loads. */
export interface Bundle {
  script: string;
  style: string;
  /** Changes with them. */
  build: string;
}

let made: Promise<Bundle> | undefined;

const path = (name: string): string => fileURLToPath(new URL(`../browser/${name}`, import.meta.url));

async function make(): Promise<Bundle> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: { app: path('main.tsx'), style: path('style.css') },
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const [script, style] = [text('.js'), text('.css')];
  return {
    script,
    style,
    build: createHash('sha256').update(script).update(style).digest('hex').slice(0, 12),
  };
}

/** The front end as one script and one style sheet; made once, from the sources as they are. */
export function bundle(): Promise<Bundle> {
  made ??= make();
  return made;
}
