/** The languages Kantel speaks. A catalogue has every text in each of them. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

/** A catalogue: the same texts in each language; the English one gives the type. */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>;

/**
 * The language for a Slack locale such as `nl-NL`.
 * @param locale as `users.info` gives it with `include_locale`; may be absent
 * @param otherwise what to speak when the locale is unknown or not one of ours
 */
export function languageOf(locale: string | null | undefined, otherwise: Language): Language {
  const prefix = locale?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === prefix) ?? otherwise;
}

/** The language two people share, else the cohort's. */
export function sharedLanguage(one: Language, other: Language, cohort: Language): Language {
  return one === other ? one : cohort;
}
