import { mention } from '../../words/escape.ts';
import type { Catalogue, Language } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';

const listed = (ids: readonly string[], language: Language): string => inARow(ids.map(mention), language);

const en = {
  title: 'Our agreement',
  heading: (version: number) => `Our agreement, version ${version}`,
  drafted: (drafter: string, version: number, weeks: number, minutes: number) =>
    `${mention(drafter)} drafted version ${version} of your agreement: meet every ${weeks} weeks, ${minutes} minutes each time. It counts once you have both pressed Agree.`,
  inForceRead: (version: number, weeks: number, minutes: number) =>
    `Your agreement, version ${version}, signed by both of you: meet every ${weeks} weeks, ${minutes} minutes each time.`,
  rhythm: (weeks: number, minutes: number) =>
    `*How often:* every ${weeks} weeks\n*How long:* ${minutes} minutes`,
  place: '*Where*',
  confidentiality: '*What stays confidential*',
  wish: (mentee: string) => `*What ${mention(mentee)} wants to learn*`,
  wishToCome: (mentee: string) =>
    `Still to come, in ${mention(mentee)}’s own words: Kantel asks for it when ${mention(mentee)} presses Agree.`,
  draftedBy: (drafter: string, date: string) => `Drafted by ${mention(drafter)} on ${date}.`,
  agreedBy: (ids: readonly string[]) => `Agreed: ${listed(ids, 'en')}.`,
  stillToAgree: (ids: readonly string[]) => `Still to agree: ${listed(ids, 'en')}.`,
  signedOn: (date: string) => `Signed by both of you on ${date}.`,
  whileRedrafted:
    'A newer version of this agreement is below. This one applies until both of you have agreed to the newer one.',
  untilThen: 'Until both of you have agreed to this version, the pinned one applies.',
  overtaken: (version: number) => `Version ${version} of your agreement: there is a newer version below.`,
  replaced: (version: number) =>
    `Version ${version} of your agreement: replaced by a newer version that you both agreed to.`,
  signed: (weeks: number, minutes: number) =>
    `You have both agreed: every ${weeks} weeks, ${minutes} minutes. Your agreement is pinned to this channel. Next step: plan a meeting.`,
  signedAgain: (version: number, weeks: number, minutes: number) =>
    `You have both agreed to version ${version}, and it applies from now on: every ${weeks} weeks, ${minutes} minutes. It is pinned in place of the earlier one. Next step: plan a meeting.`,
  change: 'Change it',
  read: 'Read our agreement',
  none: 'You have no agreement yet. Either of you can draft it; it counts once you have both agreed.',
  exists: (version: number) => `Version ${version} of your agreement is here to read.`,
  youAgreed: 'You have agreed to this version already. It counts once the other has agreed too.',
  bothAgreed: 'You have both agreed to this version already.',
  isOld: 'There is a newer version of your agreement. Nothing was changed; please look at the newest one.',
};

/** What is said about the agreement (P5, P6). */
export const agreementTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Onze afspraken',
    heading: (version) => `Onze afspraken, versie ${version}`,
    drafted: (drafter, version, weeks, minutes) =>
      `${mention(drafter)} heeft versie ${version} van jullie afspraken opgesteld: eens per ${weeks} weken een gesprek van ${minutes} minuten. De afspraken gelden zodra jullie allebei op Akkoord hebben gedrukt.`,
    inForceRead: (version, weeks, minutes) =>
      `Jullie afspraken, versie ${version}, met akkoord van jullie allebei: eens per ${weeks} weken een gesprek van ${minutes} minuten.`,
    rhythm: (weeks, minutes) => `*Hoe vaak:* eens per ${weeks} weken\n*Hoelang:* ${minutes} minuten`,
    place: '*Waar*',
    confidentiality: '*Wat vertrouwelijk blijft*',
    wish: (mentee) => `*Wat ${mention(mentee)} wil leren*`,
    wishToCome: (mentee) =>
      `Volgt nog, in de eigen woorden van ${mention(mentee)}: Kantel vraagt ernaar zodra ${mention(mentee)} op Akkoord drukt.`,
    draftedBy: (drafter, date) => `Opgesteld door ${mention(drafter)} op ${date}.`,
    agreedBy: (ids) => `Akkoord: ${listed(ids, 'nl')}.`,
    stillToAgree: (ids) => `Nog niet akkoord: ${listed(ids, 'nl')}.`,
    signedOn: (date) => `Jullie zijn allebei akkoord; de afspraken gelden sinds ${date}.`,
    whileRedrafted:
      'Hieronder staat een nieuwere versie. Deze afspraken gelden tot jullie allebei akkoord zijn met de nieuwe.',
    untilThen:
      'Tot jullie allebei akkoord zijn met deze versie, geldt de versie die in het kanaal is vastgezet.',
    overtaken: (version) => `Versie ${version} van jullie afspraken: hieronder staat een nieuwere versie.`,
    replaced: (version) =>
      `Versie ${version} van jullie afspraken: vervangen door een nieuwere, waarmee jullie allebei akkoord zijn.`,
    signed: (weeks, minutes) =>
      `Jullie zijn het eens: eens per ${weeks} weken een gesprek van ${minutes} minuten. De afspraken staan vastgezet in dit kanaal. De volgende stap: een gesprek plannen.`,
    signedAgain: (version, weeks, minutes) =>
      `Jullie zijn het eens over versie ${version}, en die geldt vanaf nu: eens per ${weeks} weken een gesprek van ${minutes} minuten. Deze versie is vastgezet in plaats van de vorige. De volgende stap: een gesprek plannen.`,
    change: 'Aanpassen',
    read: 'Onze afspraken lezen',
    none: 'Jullie hebben nog geen afspraken. Een van jullie stelt ze op; ze gelden zodra jullie allebei akkoord zijn.',
    exists: (version) => `Versie ${version} van jullie afspraken staat voor je klaar.`,
    youAgreed: 'Je bent al akkoord met deze versie. De afspraken gelden zodra de ander ook akkoord is.',
    bothAgreed: 'Jullie zijn allebei al akkoord met deze versie.',
    isOld:
      'Er is een nieuwere versie van jullie afspraken. Er is niets gewijzigd; kijk even naar de nieuwste.',
  },
};

/** What people hear when an agreement cannot be drafted or signed. */
export const complaints = {
  notThere: {
    en: 'This agreement does not exist (any more).',
    nl: 'Deze afspraken bestaan niet (meer).',
  },
  draftedMeanwhile: {
    en: 'A newer version was drafted while this form was open, so nothing was saved. Copy what you want to keep, close this form, and press “Change it” under the newest version.',
    nl: 'Terwijl dit formulier openstond, is er een nieuwere versie opgesteld; er is dus niets opgeslagen. Kopieer wat je wilt houden, sluit dit formulier en druk op “Aanpassen” onder de nieuwste versie.',
  },
  old: {
    en: 'A newer version was drafted while this form was open, so nothing was agreed to. Please look at the newest version in your channel.',
    nl: 'Terwijl dit formulier openstond, is er een nieuwere versie opgesteld; je akkoord is dus niet vastgelegd. Kijk even naar de nieuwste versie in jullie kanaal.',
  },
  unchanged: {
    en: 'This says the same as the version you have. Change something, or close this form.',
    nl: 'Hier staat hetzelfde als in de versie die er al is. Pas iets aan, of sluit dit formulier.',
  },
};
