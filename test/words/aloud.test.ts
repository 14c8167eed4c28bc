import { expect, test } from 'vitest';
import { chemistryTexts } from '../../src/features/chemistry/text.ts';
import { askingMessage } from '../../src/features/chemistry/view.ts';
import { askingTexts } from '../../src/features/suggestions/asking-text.ts';
import { askMessage } from '../../src/features/suggestions/asking-view.ts';
import { languages } from '../../src/words/language.ts';

test.each(languages)(
  'who hears a question read aloud hears too whom the answer stays with (%s)',
  (language) => {
    expect(askingMessage(1, 'mentor', 'Ruth Klein', language).text).toContain(chemistryTexts[language].stays);
    const asking = {
      id: 1,
      role: 'mentee',
      other: { id: 'U1', team: 'Tax', office: null },
      cohort: 'Spring',
    } as const;
    expect(askMessage(asking, false, language).text).toContain(askingTexts[language].stays.mentee);
  },
);
