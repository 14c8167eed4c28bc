import { formTexts as agreementFormTexts } from '../features/agreement/form-text.ts';
import { leavingTexts } from '../features/leaving/text.ts';
import { formTexts as meetingFormTexts } from '../features/meetings/form-text.ts';
import { signupTexts } from '../features/signups/text.ts';
import { askingTexts } from '../features/suggestions/asking-text.ts';
import { suggestionTexts } from '../features/suggestions/text.ts';
import { labels } from '../words/labels.ts';
import type { Catalogue, Language } from '../words/language.ts';
import { languageName, withCapital } from '../words/lists.ts';
import { topicWords } from '../words/topics.ts';

/** What the people of the guide have before them, in the language in which they see it. */
interface Shown {
  readonly labels: (typeof labels)['en'];
  readonly signUp: string;
  /** What they speak, and what both name when they sign up. */
  readonly speaks: string;
  readonly topic: string;
  readonly ask: string;
  readonly yes: (typeof askingTexts)['en']['yes'];
  readonly endPair: string;
  readonly wish: string;
  readonly planIt: string;
  /** The name of their channel. */
  readonly channel: string;
  readonly mentorTeam: string;
  readonly menteeTeam: string;
}

export const shownIn = (
  language: Language,
  duo: Pick<Shown, 'channel' | 'mentorTeam' | 'menteeTeam'>,
): Shown => ({
  ...duo,
  labels: labels[language],
  signUp: signupTexts[language].join,
  speaks: withCapital(languageName(language, language)),
  topic: withCapital(topicWords[language].careers),
  ask: suggestionTexts[language].send(1),
  yes: askingTexts[language].yes,
  endPair: leavingTexts[language].leave,
  wish: agreementFormTexts[language].wish,
  planIt: meetingFormTexts[language].planSend,
});

const en = {
  joinMentor: ({ signUp, mentorTeam, speaks, topic }: Shown) =>
    `You are Omar, a junior. Press “${signUp}” under the invitation in #general, or type /mentoring join. Be a mentor: your team is ${mentorTeam}, you speak ${speaks}, and you could tell about “${topic}”.`,
  joinMentee: ({ menteeTeam, speaks, topic }: Shown) =>
    `Be Ruth, a partner, and sign up as a mentee: your team is ${menteeTeam}, you speak ${speaks}, and want to learn about “${topic}”. Say why, and promise some time.`,
  suggest: ({ ask }: Shown) =>
    `Be Hanna, who coordinates, and type /pair suggest. Kantel shows the best pairs, and why. Press “${ask}” and confirm it; nobody has heard anything before.`,
  acceptMentor: ({ yes }: Shown) =>
    `Be Omar. Kantel asks him first, in private, and nobody would hear of a no. Press “${yes.mentor}”.`,
  acceptMentee: ({ yes }: Shown) =>
    `Be Ruth, who is asked only now. Press “${yes.mentee}”: a channel for the two opens.`,
  talk: ({ labels, channel }: Shown) =>
    `Still as Ruth, open #${channel}, read what is asked of you, and press “${labels.talked}” under the first questions.`,
  write: ({ labels }: Shown) =>
    `Now be Omar, her mentor. Press “${labels.writeMine}” and answer in your own words. Then let both of them press something under the two rounds that follow.`,
  draft: ({ labels, wish }: Shown) =>
    `Be Ruth again. Press “${labels.draftAgreement}”, answer “${wish}” and send it. Then press “${labels.agree}” under it.`,
  agree: ({ labels }: Shown) =>
    `Be Omar and press “${labels.agree}” too: now it counts, and is pinned in the channel.`,
  plan: ({ labels, planIt }: Shown) =>
    `Be Ruth, press “${labels.planMeeting}” and then “${planIt}”: a lunch a week from now is filled in already.`,
  clock: (_shown: Shown) =>
    'Turn the clock until after that lunch. Look at Omar’s and Ruth’s messages on the way: both hear of it the day before and an hour before. Afterwards Kantel asks in the channel whether they met.',
  met: ({ labels }: Shown) => `As Ruth, press “${labels.weMet}”. That one press is all it asks.`,
  note: ({ labels }: Shown) =>
    `Press “${labels.addNote}”, write what Ruth found out and choose who may read it. Then press “${labels.save}”.`,
  read: (_shown: Shown) => 'Be Omar and type /mentoring notes: what Ruth shared is there, and nowhere else.',
  status: (_shown: Shown) =>
    'Be Hanna again and type /cohort-status. She sees who is on track and who needs a hand, and not a word of what anybody wrote.',
  leave: ({ endPair }: Shown) =>
    `Either of the two may stop at any moment. As Omar, type /mentoring leave, read what happens, and press “${endPair}”. Ruth and Hanna read that the pair has ended, and never by whom. That is all of it; now turn the clock some weeks and see who hears what.`,
};

/** The chapters of the guided path. */
export const chapterTexts = {
  becoming: { en: 'Becoming a pair', nl: 'Een duo worden' },
  being: { en: 'Being a pair', nl: 'Een duo zijn' },
} as const;

/** The steps of the guided path. */
export const guideTexts: Catalogue<typeof en> = {
  en,
  nl: {
    joinMentor: ({ signUp, mentorTeam, speaks, topic }) =>
      `Je bent Omar, een junior. Druk in #general onder de uitnodiging op “${signUp}”, of typ /mentoring aanmelden. Word mentor: je team is ${mentorTeam}, je spreekt ${speaks} en je kunt vertellen over “${topic}”.`,
    joinMentee: ({ menteeTeam, speaks, topic }) =>
      `Nu ben je Ruth, een partner. Meld je aan als leerling: je team is ${menteeTeam}, je spreekt ${speaks} en je wilt leren over “${topic}”. Zeg waarom, en beloof er wat tijd voor.`,
    suggest: ({ ask }) =>
      `Nu ben je Hanna, de coördinator. Typ /pair voorstel: Kantel laat de beste duo’s zien, en waarom. Druk op “${ask}” en bevestig dat; tot dan weet niemand van iets.`,
    acceptMentor: ({ yes }) =>
      `Je bent weer Omar. Kantel vraagt hem als eerste, onder vier ogen, en van een nee zou niemand iets horen. Druk op “${yes.mentor}”.`,
    acceptMentee: ({ yes }) =>
      `Je bent weer Ruth; zij krijgt de vraag pas nu. Druk op “${yes.mentee}”: er gaat een kanaal open voor hen samen.`,
    talk: ({ labels, channel }) =>
      `Open als Ruth #${channel}, lees wat er van je wordt gevraagd en druk onder de eerste vragen op “${labels.talked}”.`,
    write: ({ labels }) =>
      `Nu ben je Omar, haar mentor. Druk op “${labels.writeMine}” en antwoord in je eigen woorden. Druk daarna bij de twee rondes die volgen als Omar én als Ruth op een knop.`,
    draft: ({ labels, wish }) =>
      `Je bent weer Ruth. Druk op “${labels.draftAgreement}”, beantwoord “${wish}” en verstuur het. Druk er daarna op “${labels.agree}”.`,
    agree: ({ labels }) =>
      `Druk als Omar ook op “${labels.agree}”: nu gelden de afspraken, en ze zijn vastgezet in het kanaal.`,
    plan: ({ labels, planIt }) =>
      `Druk als Ruth op “${labels.planMeeting}” en daarna op “${planIt}”: een lunch over een week is al ingevuld.`,
    clock: () =>
      'Draai de klok tot na die lunch. Kijk onderweg bij de berichten van Omar en Ruth: allebei horen ze er een dag en een uur van tevoren van. Daarna vraagt Kantel in het kanaal of ze elkaar hebben gesproken.',
    met: ({ labels }) => `Druk als Ruth op “${labels.weMet}”. Meer vraagt Kantel niet.`,
    note: ({ labels }) =>
      `Druk op “${labels.addNote}”, schrijf op wat Ruth te weten is gekomen en kies wie het mag lezen. Druk dan op “${labels.save}”.`,
    read: () => 'Typ als Omar /mentoring notities: daar staat wat Ruth deelde, en nergens anders.',
    status: () =>
      'Je bent weer Hanna: typ /cohort-status. Ze ziet welk duo goed loopt en welk duo hulp kan gebruiken, en geen woord van wat iemand schreef.',
    leave: ({ endPair }) =>
      `Allebei kunnen ze op elk moment stoppen. Typ als Omar /mentoring stoppen, lees wat er dan gebeurt en druk op “${endPair}”. Ruth en Hanna lezen dat het duo is beëindigd, en nooit door wie. Dat was het; draai nu de klok eens een paar weken verder en kijk wie wat te horen krijgt.`,
  },
};
