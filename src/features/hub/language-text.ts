import type { Catalogue, Language } from '../../words/language.ts';

const en = {
  /** On the button, in the language it leads to. */
  other: 'Nederlands',
  otherIs: 'nl' as Language,
  chosen: 'From now on I speak English to you. The language in your channel does not change.',
  help: 'The language I speak to you: `/mentoring nederlands` or `/mentoring english`.',
};

/** The words around choosing a language: Slack itself has no Dutch, so that its locale cannot tell who reads it. */
export const languageTexts: Catalogue<typeof en> = {
  en,
  nl: {
    other: 'English',
    otherIs: 'en',
    chosen: 'Vanaf nu spreek ik Nederlands met je. In jullie kanaal verandert de taal niet.',
    help: 'De taal waarin ik je aanspreek: `/mentoring nederlands` of `/mentoring english`.',
  },
};
