import type { Catalogue } from '../../words/language.ts';

const en = {
  title: 'Help',
  text: 'Help: everything you can ask Kantel.',
  intro:
    '*What you can ask.* Type it after `/mentoring`, anywhere in Slack; only you see the answer. Or send me one of the words in a message.',
  hub: 'Your mentoring: where you stand and what comes next.',
  privacy: 'What is stored, who sees it, and how to stop.',
  help: 'This list.',
  also: (words: string) => `also: ${words}`,
  elsewhere:
    'The shortcut *Note a meeting* is behind the plus sign at Slack’s message box. The tab *Home* above our messages shows where you stand.',
  coordinators: [
    '*For coordinators*',
    '• `/pair @mentor @mentee`: Pair two people at once; without names you get an empty form.',
    '• `/pair suggest`: The best pairs among everybody who signed up; nobody is asked before you send them.',
    '• `/cohort`: Your cohorts, and everything about them, such as `/cohort invite` to ask people to sign up, and `/cohort import` for a list from Excel.',
    '• `/cohort-status`: Where every pair stands, who waits for a match, and what needs a hand first; never what anybody wrote. *End a pair* is below it.',
  ].join('\n'),
  attention: [
    '*How often I remind you.* At most one reminder a day, and at most three in a row without an answer; after that I am silent until one of you does something.',
    'Only on working days from 9 to 17, never on public holidays. Every reminder can be put off with one press, or paused.',
    'Around a meeting that you planned yourselves: a message the day before, one an hour before, and one question afterwards. A week after your first one I ask each of you, in private and once, how it is. If a note says that the roles slipped back, a short reminder of them.',
    'Where I may have a match for you, I ask at most one question a day, and remind you of it once.',
  ].join(' '),
};

export const helpTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Hulp',
    text: 'Hulp: alles wat je aan Kantel kunt vragen.',
    intro:
      '*Wat je kunt vragen.* Typ het achter `/mentoring`, waar dan ook in Slack; alleen jij ziet het antwoord. Of stuur mij een van de woorden in een bericht.',
    hub: 'Jouw mentoring: waar je staat en wat de volgende stap is.',
    privacy: 'Wat er wordt bewaard, wie het ziet en hoe je stopt.',
    help: 'Deze lijst.',
    also: (words) => `ook: ${words}`,
    elsewhere:
      'De snelkoppeling *Note a meeting* vind je achter het plusteken bij het berichtveld van Slack. Het tabblad *Home* boven onze berichten laat zien waar je staat.',
    coordinators: [
      '*Voor coördinatoren*',
      '• `/pair @mentor @leerling`: Van twee mensen meteen een duo maken; zonder namen krijg je een leeg formulier.',
      '• `/pair voorstel`: De beste duo’s onder iedereen die zich heeft aangemeld; pas als je ze verstuurt, wordt er iets gevraagd.',
      '• `/cohort`: Je groepen en alles wat erbij hoort, zoals `/cohort uitnodigen` om mensen te vragen mee te doen en `/cohort importeren` voor een lijst uit Excel.',
      '• `/cohort-status`: Waar elk duo staat, wie nog geen duo heeft en waar hulp het eerst nodig is; nooit wat iemand schreef. Onderaan kun je een duo beëindigen.',
    ].join('\n'),
    attention: [
      '*Hoe vaak je een herinnering krijgt.* Hooguit één herinnering per dag, en hooguit drie achter elkaar zonder antwoord; daarna zwijg ik tot een van jullie iets doet.',
      'Alleen op werkdagen van 9 tot 17 uur, nooit op feestdagen. Elke herinnering kun je met één druk op de knop uitstellen; pauzeren kan ook.',
      'Rond een gesprek dat jullie zelf hebben gepland: een bericht de dag ervoor, een bericht een uur ervoor, en één vraag achteraf. Een week na het eerste vraag ik ieder van jullie één keer, onder vier ogen, hoe het gaat. Zegt een notitie dat de rollen weer omgedraaid waren, dan krijgen jullie daar een korte herinnering aan.',
      'Heb ik misschien een duo voor je, dan stel ik hooguit één vraag per dag en herinner ik je er één keer aan.',
    ].join(' '),
  },
};
