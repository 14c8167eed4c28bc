/** What most people of law firms in and around the Netherlands speak. */
export const usualLanguages: readonly string[] = ['nl', 'en', 'de', 'fr'];

/** What people can say they speak: the languages of law firms and their people in and around the Netherlands. */
export const spokenLanguages: readonly string[] = [
  ...usualLanguages,
  ...['es', 'it', 'pt', 'pl', 'tr', 'ar', 'fy', 'pap', 'srn', 'zgh'],
  ...['zh', 'hi', 'ur', 'ja', 'ko', 'id', 'vi', 'fa', 'he', 'ru', 'uk', 'ro', 'bg', 'hu', 'cs', 'sk'],
  ...['hr', 'sr', 'el', 'sv', 'da', 'no', 'fi', 'so', 'ti', 'am', 'sw', 'ku', 'ta', 'bn', 'pa', 'th'],
];
