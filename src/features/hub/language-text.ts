import type { Catalogue, Language } from '../../words/language.ts';

const en = {
  /** On the button, in the language it leads to. */
  other: 'Nederlands',
  otherIs: 'nl' as Language,
  chosen: 'From now on I speak English to you. What is in your channel stays in the language it has there.',
  help: 'The language I speak to you: `/mentoring nederlands` or `/mentoring english`.',
};

/** The words around choosing a language: Slack itself has no Dutch, so that its locale cannot tell who reads it. */
export const languageTexts: Catalogue<typeof en> = {
  en,
  nl: {
    other: 'English',
    otherIs: 'en',
    chosen: 'Vanaf nu spreek ik Nederlands met je. In jullie kanaal blijft de taal zoals die daar is.',
    help: 'De taal die ik met je spreek: `/mentoring nederlands` of `/mentoring english`.',
  },
};
