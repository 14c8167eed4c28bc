import { parseArgs } from 'node:util';
import { type Language, languages } from '../words/language.ts';
import { hasDesktop, openInBrowser } from './browser.ts';
import { startLiveDemo } from './live.ts';
import { demoTexts } from './text.ts';
import { playTour } from './tour.ts';

/** Where the page is unless another port is asked for. */
const USUAL_PORT = 4747;

try {
  const { values } = parseArgs({
    options: {
      tour: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      lang: { type: 'string' },
      database: { type: 'string' },
      port: { type: 'string' },
    },
  });
  const language = languages.find((known) => known === values.lang);
  if (values.lang && !language) throw new Error(`--lang: ${languages.join(', ')}`);
  const port = values.port === undefined ? USUAL_PORT : readPort(values.port);
  if (port === undefined) throw new Error('--port: 0–65535');

  if (values.tour) await playTour(language ?? 'en', (line) => console.log(line));
  else await live({ language, databasePath: values.database, port, isEmpty: values.empty });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** A port as it was typed; undefined where it is none. */
function readPort(typed: string): number | undefined {
  const port = Number(typed);
  return /^\d{1,5}$/.test(typed) && port <= 65_535 ? port : undefined;
}

/** Runs until it is stopped. */
async function live(options: {
  language: Language | undefined;
  databasePath: string | undefined;
  port: number;
  isEmpty: boolean;
}): Promise<void> {
  const said = demoTexts[options.language ?? 'en'];
  console.log(said.starting);
  const { slack, close, isContinued } = await startLiveDemo(options);
  const stop = (): void => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const url = slack.pageUrl ?? slack.url;
  if (slack.portTaken !== undefined) console.log(said.portTaken(slack.portTaken));
  if (isContinued) console.log(said.continued);
  console.log(said.listening(url));
  if (hasDesktop(process.env, process.platform)) await openInBrowser(url);
}
