import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';

interface RoleTexts {
  readonly card: Readonly<Record<Role, string>>;
  readonly reminder: Readonly<Record<Role, string>>;
}

const lines = (...each: string[]): string => each.map((line) => `• ${line}`).join('\n');

/** Roles turn back easily, and seniors fear to lose face as learners (P13, R4): both hear what theirs is, and is not. */
export const roleTexts: Catalogue<RoleTexts> = {
  en: {
    card: {
      mentor: lines(
        'You are the one who tells. What does this place look like from where you are? That is what it is about.',
        'You do not have to ask for advice. If it comes anyway, just say that here it works the other way round.',
        'You decide what you tell. You may stop at any time without saying why: `/mentoring leave`. Nobody is told who it was.',
      ),
      mentee: lines(
        'Listen, ask, and keep asking. Not knowing is the point: you get to hear what you cannot see from where you are.',
        'Give no career advice, however well meant, and do not defend yourself or the firm. Ask another question instead.',
        'What you ask or say here is shown to nobody else. Coordinators see only how far the two of you are and when you meet.',
        'You take the lead in finding a date.',
      ),
    },
    reminder: {
      mentor: 'You are the one who tells. You do not have to ask for advice, and you decide what you share.',
      mentee:
        'Listen, ask, and keep asking. Give no career advice and defend nothing: not knowing is the point.',
    },
  },
  nl: {
    card: {
      mentor: lines(
        'Jij bent degene die vertelt. Hoe ziet het er hier uit vanaf jouw plek? Daar gaat het om.',
        'Je hoeft niet om advies te vragen. Krijg je het toch, zeg dan gerust dat het hier andersom werkt.',
        'Jij bepaalt wat je vertelt. Je mag altijd stoppen en hoeft niet te zeggen waarom: `/mentoring stoppen`. Niemand hoort wie het was.',
      ),
      mentee: lines(
        'Luister, vraag en vraag door. Niet weten is juist de bedoeling: je hoort hier wat je vanaf jouw plek niet ziet.',
        'Geef geen loopbaanadvies, hoe goed bedoeld ook, en verdedig jezelf of het kantoor niet. Stel liever nog een vraag.',
        'Wat je hier vraagt of zegt, wordt aan niemand anders getoond. Coördinatoren zien alleen hoe ver jullie zijn en wanneer jullie elkaar spreken.',
        'Jij neemt het initiatief om iets af te spreken.',
      ),
    },
    reminder: {
      mentor: 'Jij bent degene die vertelt. Je hoeft niet om advies te vragen en bepaalt zelf wat je deelt.',
      mentee:
        'Luister, vraag en vraag door. Geef geen loopbaanadvies en verdedig niets: niet weten is juist de bedoeling.',
    },
  },
};
