import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { type Language, languages } from '../words/language.ts';
import { startDemo } from './start.ts';
import { demoTexts } from './text.ts';
import { playTour } from './tour.ts';

const { values } = parseArgs({
  options: {
    tour: { type: 'boolean', default: false },
    lang: { type: 'string' },
    database: { type: 'string' },
  },
});

const language = languages.find((known) => known === values.lang);
if (values.lang && !language) {
  console.error(`--lang: ${languages.join(', ')}`);
  process.exit(1);
}

if (values.tour) {
  await playTour(language ?? 'en', (line) => console.log(line));
} else {
  await listen(language);
}

/** Runs until it is stopped. */
async function listen(spoken: Language | undefined): Promise<void> {
  const demo = await startDemo({ clock: systemClock, language: spoken, databasePath: values.database });
  console.log(demoTexts[spoken ?? 'en'].listening(demo.slack.url));
  const stop = (): void => void demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
