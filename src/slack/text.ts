import type { Catalogue } from '../words/language.ts';

/** What Kantel says about itself and Slack, outside any feature. */
export const slackText = {
  unknownPerson: {
    en: 'Slack does not know this person.',
    nl: 'Slack kent deze persoon niet.',
  },
  slackIsSlow: {
    en: 'Slack is slow to answer. Nothing was changed; please try again in a moment.',
    nl: 'Slack antwoordt traag. Er is niets gewijzigd; probeer het zo nog eens.',
  },
  /** What was asked for may have been done: some of what is shown tells of that. */
  notShown: {
    en: 'Slack was too slow to show what you asked for. Please try again in a moment.',
    nl: 'Slack was te traag om te tonen wat je vroeg. Probeer het zo nog eens.',
  },
  wentWrong: {
    en: (reference: string) =>
      `Something went wrong. Please try again; if it keeps happening, give your coordinator this reference: ${reference}.`,
    nl: (reference: string) =>
      `Er ging iets mis. Probeer het nog eens; blijft het misgaan, geef je coördinator dan dit kenmerk: ${reference}.`,
  },
  notSaved: {
    en: 'Kantel cannot save anything at the moment. Nothing was changed; please try again later.',
    nl: 'Kantel kan op dit moment niets opslaan. Er is niets gewijzigd; probeer het later nog eens.',
  },
  tooWide: {
    en: 'Slack cannot show this in one message: line breaks and the characters &, < and > take more room than other characters. Please shorten it.',
    nl: 'Slack kan dit niet in één bericht tonen: regeleinden en de tekens &, < en > nemen meer ruimte in dan andere tekens. Maak het iets korter.',
  },
  channelMissing: {
    en: 'Choose a channel.',
    nl: 'Kies een kanaal.',
  },
  channelRefused: {
    en: 'Slack did not take the message for this channel. Nothing was posted; choose another channel, or one in which you can write yourself.',
    nl: 'Slack nam het bericht voor dit kanaal niet aan. Er is niets geplaatst; kies een ander kanaal, of een waarin je zelf kunt schrijven.',
  },
  channelUnsure: {
    en: 'Slack did not say whether the message arrived. Look in the channel before you send it again.',
    nl: 'Slack zei niet of het bericht is aangekomen. Kijk in het kanaal voordat je het nog eens verstuurt.',
  },
  oldButton: {
    en: 'This button no longer does anything. Type /mentoring to see where you are.',
    nl: 'Deze knop doet niets meer. Typ /mentoring om te zien hoe het ervoor staat.',
  },
  oldForm: {
    en: 'This form cannot be read any more. Nothing was changed; please open it again.',
    nl: 'Dit formulier is niet meer te lezen. Er is niets gewijzigd; open het opnieuw.',
  },
} satisfies Record<string, Catalogue<unknown>>;
