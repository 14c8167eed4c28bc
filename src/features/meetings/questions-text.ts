import type { Catalogue } from '../../words/language.ts';

/**
 * Questions and small exercises with which the mentor can run the hour (R3, P6). `mentee` is the mentee's name.
 * As many in each language, in the same order.
 */
export const questions: Catalogue<readonly ((mentee: string) => string)[]> = {
  en: [
    (mentee) =>
      `Let ${mentee} guess what people at your level talk about over lunch. Then tell what it really is.`,
    () =>
      'Tell about a moment when you nearly said something here and kept it to yourself. What held you back?',
    () => 'Take one policy here. What does it promise on paper, and how does it work out for you?',
    () => 'Walk through your last working week. What gave you energy, what cost it, and who noticed?',
    () => 'Which unwritten rule took you longest to find out? How did you find out?',
    () => 'When did you last think about leaving, and what made you stay?',
    (mentee) =>
      `What does a good career look like to you, ten years from now? Which part of it would surprise ${mentee}?`,
    () =>
      'Show something you use every day, for work or outside it, that hardly anybody above you knows. Why that?',
    () => 'Think of a recent decision here. Whose voice was missing, and what would they have said?',
    (mentee) =>
      `Ask ${mentee} for the question they have always wanted to ask somebody like you. Answer what you like.`,
    () => 'Which small change would make next month easier for people like you? Who could make it?',
    (mentee) =>
      `Turn it round at the end: ${mentee} sums up what they heard today. What came across, and what did not?`,
  ],
  nl: [
    (mentee) =>
      `Laat ${mentee} raden waar mensen op jouw plek het bij de lunch over hebben. Vertel daarna waar het echt over gaat.`,
    () =>
      'Vertel over een moment waarop je hier bijna iets zei en het toch voor je hield. Wat hield je tegen?',
    () => 'Neem één stuk beleid. Wat belooft het hier op papier, en hoe pakt het voor jou uit?',
    () => 'Loop je laatste werkweek door. Wat gaf je energie, wat kostte energie, en wie zag dat?',
    () => 'Welke ongeschreven regel ontdekte je pas laat? Hoe kwam je erachter?',
    () => 'Wanneer dacht je voor het laatst aan weggaan, en waarom bleef je?',
    (mentee) =>
      `Hoe ziet een mooie loopbaan er voor jou uit, over tien jaar? Wat daarvan zou ${mentee} verrassen?`,
    () =>
      'Laat iets zien wat je elke dag gebruikt, op het werk of erbuiten, en wat bijna niemand boven jou kent. Waarom juist dat?',
    () => 'Denk aan een besluit van kortgeleden. Wie zat er niet aan tafel, en wat zou die hebben gezegd?',
    (mentee) =>
      `Welke vraag had ${mentee} altijd al aan iemand zoals jij willen stellen? Vraag ernaar, en antwoord wat je wilt.`,
    () =>
      'Welke kleine verandering zou de komende maand makkelijker maken voor mensen zoals jij? Wie kan daarvoor zorgen?',
    (mentee) =>
      `Draai het aan het eind om: ${mentee} vertelt in eigen woorden wat er vandaag is gezegd. Wat kwam over, en wat niet?`,
  ],
};
