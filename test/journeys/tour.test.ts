import { expect, test } from 'vitest';
import { playTour } from '../../src/demo/tour.ts';
import { closingTexts } from '../../src/features/closing/text.ts';
import { askingTexts } from '../../src/features/suggestions/asking-text.ts';
import { labels } from '../../src/words/labels.ts';
import { languages } from '../../src/words/language.ts';

test.each(languages)(
  'the tour plays a pair from /pair to /cohort-status, and one from sign-up to its end, in %s',
  async (language) => {
    const lines: string[] = [];
    await playTour(language, (line) => lines.push(line));
    const told = lines.join('\n');
    const { talked, agree, planMeeting, weMet, addNote, snoozeWeek } = labels[language];
    for (const label of [talked, agree, planMeeting, weMet, addNote, snoozeWeek]) {
      expect(told).toContain(`[${label}]`);
    }
    const other = language === 'en' ? 'nl' : 'en';
    expect(told).not.toContain(`[${labels[other].weMet}]`);
    expect(told).toContain('#mentor-sanne-petra');
    expect(told).toContain('/cohort-status');
    const { yes, no } = askingTexts[language];
    for (const label of [yes.mentor, yes.mentee, no]) expect(told).toContain(`[${label}]`);
    expect(told).toContain('#mentor-omar-ruth');
    // It is printed in lines, each behind a mark.
    expect(told.replaceAll(/\n {2}│ /g, ' ')).toContain(closingTexts[language].ended);
  },
);
