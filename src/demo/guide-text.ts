import { formTexts as agreementFormTexts } from '../features/agreement/form-text.ts';
import { formTexts as meetingFormTexts } from '../features/meetings/form-text.ts';
import { pairingTexts } from '../features/pairing/text.ts';
import { labels } from '../words/labels.ts';
import type { Catalogue, Language } from '../words/language.ts';

/** What the people of the guide have before them, in the language in which they see it. */
interface Shown {
  readonly labels: (typeof labels)['en'];
  readonly no: string;
  readonly pairThem: string;
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
  no: pairingTexts[language].no,
  pairThem: pairingTexts[language].submit,
  wish: agreementFormTexts[language].wish,
  planIt: meetingFormTexts[language].planSend,
});

const en = {
  pair: ({ mentorTeam, menteeTeam, no, pairThem }: Shown) =>
    `You are Hanna, who coordinates. Type /pair @omar @ruth, fill in their teams (${mentorTeam} and ${menteeTeam}), answer “${no}” and press “${pairThem}”.`,
  talk: ({ labels, channel }: Shown) =>
    `Now be Ruth, the partner who learns. Open #${channel}, read what is asked of you, and press “${labels.talked}” under the first questions.`,
  write: ({ labels }: Shown) =>
    `Now be Omar, the junior, who is her mentor. Press “${labels.writeMine}” and answer in your own words. Then let both of them press something under the two rounds that follow.`,
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
    'Be Hanna again and type /cohort-status. She sees who is on track and who needs a hand, and not a word of what anybody wrote. That is all of it; now turn the clock some weeks and see who hears what.',
};

/** The steps of the guided path. */
export const guideTexts: Catalogue<typeof en> = {
  en,
  nl: {
    pair: ({ mentorTeam, menteeTeam, no, pairThem }) =>
      `Je bent Hanna, de coördinator. Typ /pair @omar @ruth, vul hun teams in (${mentorTeam} en ${menteeTeam}), antwoord “${no}” en druk op “${pairThem}”.`,
    talk: ({ labels, channel }) =>
      `Nu ben je Ruth, de partner die leert. Open #${channel}, lees wat er van je wordt gevraagd en druk onder de eerste vragen op “${labels.talked}”.`,
    write: ({ labels }) =>
      `Nu ben je Omar, de junior en haar mentor. Druk op “${labels.writeMine}” en antwoord in je eigen woorden. Druk daarna bij de twee rondes die volgen als Omar én als Ruth op een knop.`,
    draft: ({ labels, wish }) =>
      `Je bent weer Ruth. Druk op “${labels.draftAgreement}”, beantwoord “${wish}” en verstuur het. Druk er daarna op “${labels.agree}”.`,
    agree: ({ labels }) =>
      `Druk als Omar ook op “${labels.agree}”: nu gelden de afspraken, en ze staan vast bovenaan in het kanaal.`,
    plan: ({ labels, planIt }) =>
      `Druk als Ruth op “${labels.planMeeting}” en daarna op “${planIt}”: een lunch over een week is al ingevuld.`,
    clock: () =>
      'Draai de klok tot na die lunch. Kijk onderweg bij de berichten van Omar en Ruth: allebei horen ze er een dag en een uur van tevoren van. Daarna vraagt Kantel in het kanaal of ze elkaar hebben gesproken.',
    met: ({ labels }) => `Druk als Ruth op “${labels.weMet}”. Meer vraagt Kantel niet.`,
    note: ({ labels }) =>
      `Druk op “${labels.addNote}”, schrijf op wat Ruth te weten is gekomen en kies wie het mag lezen. Druk dan op “${labels.save}”.`,
    read: () => 'Typ als Omar /mentoring notes: daar staat wat Ruth deelde, en nergens anders.',
    status: () =>
      'Je bent weer Hanna: typ /cohort-status. Ze ziet welk duo goed loopt en welk duo hulp kan gebruiken, en geen woord van wat iemand schreef. Dat was het; draai nu de klok eens een paar weken verder en kijk wie wat te horen krijgt.',
  },
};
