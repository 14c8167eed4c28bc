import type { Catalogue } from '../words/language.ts';

const en = {
  noticeboard: [
    'The deposition room is free again from noon, for whoever needs the big table.',
    'Friday drinks are at ours this week, ground floor. Bring your own story about a judge.',
  ],
  meetingWell: {
    career: 'A summer job at the court registry. I wanted to know what happened before the files came in.',
    hopesOfMentor: 'That I can say what I see here, and that something comes of it.',
    hopesOfMentee: 'To hear what nobody tells me any more since my name is on the door.',
    offLimits: 'My appraisal, and who said what.',
    wish: 'What makes people of your year leave, or stay, and what we do not see of it.',
    first: {
      place: 'The lunch room on the canal side',
      findings: 'Juniors hear who is staffed on what when it is too late to say anything about it.',
      action: 'Put the staffing list on screen every Monday, before it is final.',
    },
    second: {
      place: 'A walk along the Amstel',
      findings: 'The list helps. What is missing is somebody who says why a choice was made.',
    },
    thanks: 'Thank you for today. I had never looked at that list from your side.',
    next: 'Coffee at the Hortus, front garden',
  },
  agreeing: {
    career: 'Debating at school, then a moot court, then this. My parents still think I fix computers.',
    wish: 'How you would set up our hearings, if you could start from nothing.',
  },
  quiet: {
    wish: 'What technology could take off our hands, and what it should leave alone.',
  },
  paused: {
    wish: 'How people who start here now look at partnership, honestly.',
    place: 'The museum café across the street',
    findings: 'Partnership is no longer the goal of most of us; interesting work and a life beside it are.',
  },
};

/** What the people of the firm have written before the demo begins. */
export const seedTexts: Catalogue<typeof en> = {
  en,
  nl: {
    noticeboard: [
      'De grote vergaderzaal is vanaf twaalf uur weer vrij, voor wie de lange tafel nodig heeft.',
      'De vrijdagmiddagborrel is deze week bij ons, begane grond. Neem een verhaal over een rechter mee.',
    ],
    meetingWell: {
      career:
        'Een vakantiebaan op de griffie. Ik wilde weten wat er gebeurde voordat de dossiers binnenkwamen.',
      hopesOfMentor: 'Dat ik kan zeggen wat ik hier zie, en dat er iets mee gebeurt.',
      hopesOfMentee: 'Horen wat niemand me nog vertelt sinds mijn naam op de deur staat.',
      offLimits: 'Mijn beoordeling, en wie wat gezegd heeft.',
      wish: 'Waarom mensen van jouw jaar vertrekken, of juist blijven, en wat wij daarvan niet zien.',
      first: {
        place: 'De lunchkamer aan de grachtkant',
        findings: 'Junioren horen pas wie op welke zaak zit als ze er niets meer van kunnen zeggen.',
        action: 'De bezetting elke maandag laten zien, voordat die vaststaat.',
      },
      second: {
        place: 'Een wandeling langs de Amstel',
        findings: 'De lijst helpt. Wat nog ontbreekt is iemand die zegt waarom een keuze zo is gemaakt.',
      },
      thanks: 'Dank voor vandaag. Ik had die lijst nog nooit van jouw kant bekeken.',
      next: 'Koffie bij de Hortus, in de voortuin',
    },
    agreeing: {
      career:
        'Debatteren op school, toen een pleitwedstrijd, toen dit. Mijn ouders denken nog steeds dat ik computers repareer.',
      wish: 'Hoe jij onze zittingen zou voorbereiden als je helemaal opnieuw mocht beginnen.',
    },
    quiet: {
      wish: 'Wat techniek ons uit handen kan nemen, en waar die beter van af kan blijven.',
    },
    paused: {
      wish: 'Hoe mensen die hier nu beginnen tegen het partnerschap aankijken, eerlijk gezegd.',
      place: 'Het museumcafé aan de overkant',
      findings:
        'Partner worden is voor de meesten van ons niet meer het doel; mooi werk en een leven ernaast wel.',
    },
  },
};
