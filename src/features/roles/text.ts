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
        'You are the one who tells. How this place looks from where you stand: that is what it is about.',
        'You need not ask for advice. If you get it all the same, just say that it is the other way round here.',
        'You decide what you tell. You may stop at any time and need not say why; a word to your coordinator is enough.',
      ),
      mentee: lines(
        'Listen, ask, and ask on. Not knowing is the point: you hear what cannot be seen from where you stand.',
        'Give no career advice, however well meant, and do not defend yourself or the firm. Ask another question instead.',
        'Nothing about you is shown to others. Coordinators see only whether the two of you meet.',
        'You take the lead in finding a date.',
      ),
    },
    reminder: {
      mentor: 'You are the one who tells. You need not ask for advice, and you decide what you share.',
      mentee: 'Listen, ask, and ask on. Give no career advice and defend nothing: not knowing is the point.',
    },
  },
  nl: {
    card: {
      mentor: lines(
        'Jij bent degene die vertelt. Hoe het hier is vanaf jouw plek: daar gaat het om.',
        'Je hoeft niet om advies te vragen. Krijg je het toch, zeg dan gerust dat het hier andersom werkt.',
        'Jij bepaalt wat je vertelt. Je mag altijd stoppen en hoeft niet te zeggen waarom; een woord aan je coördinator is genoeg.',
      ),
      mentee: lines(
        'Luister, vraag en vraag door. Niet weten is juist de bedoeling: je hoort hier wat je vanaf jouw plek niet ziet.',
        'Geef geen loopbaanadvies, hoe goed bedoeld ook, en verdedig jezelf of het kantoor niet. Stel liever nog een vraag.',
        'Niets over jou wordt aan anderen getoond. Coördinatoren zien alleen of jullie elkaar spreken.',
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
