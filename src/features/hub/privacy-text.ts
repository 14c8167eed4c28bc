import type { Catalogue } from '../../words/language.ts';

const en = {
  title: 'Privacy',
  text: 'Privacy: what Kantel stores, who sees it, and how to stop.',
  paragraphs: [
    '*What is stored.* Your name, language and time zone from Slack; another language if you chose one; your team as the coordinator typed it; your pair and its steps: introduction, agreement, meetings, reminders, pauses; by when you want to do something, and that the roles slipped back in a meeting, but not who said so. What you write in the agreement, in your expectations and in notes is stored encrypted. What you write in the introduction goes to your channel and is not kept by me.',
    '*Signing up.* Your role, team, office, languages, topics, and how much time or how many places you offer, are kept readable. Your own words and your reason are stored encrypted, and so is whom you would rather not be paired with. A mentee’s words are shown to nobody else; they begin your own learning wish, and you decide what your mentor reads of it. A mentor’s words are read by the mentee they are paired with. Nobody reads whom you would rather not meet. Coordinators see who signed up as what, and who waits. Withdraw with `/mentoring join`, and your words are erased; they also are when the cohort is closed. Whom you would rather not meet is kept until you empty that field, so that it goes on holding.',
    '*Who sees what.* What a pair writes, the pair sees; a note that you keep private, only you. A shared note comes back in the mentor’s reminder of the next meeting. Coordinators see teams, and whether and when something happened, such as “met on 3 March”, “paused” or “quiet”; never what you wrote. Before you are paired I ask you in private. Of a no nobody hears: I keep only that the two of you are not proposed to each other again.',
    '*What I cannot see.* I cannot read your channel, or any other. I know only what you give me with a button, a form, a command, or a message to me.',
    '*What I cannot promise.* Whoever runs Kantel and holds both the database and its key can read what is stored. And under Slack’s own rules an owner of the workspace may be able to export private channels. What really must stay between the two of you is better said over lunch than typed.',
    '*How to stop.* `/mentoring pause` keeps my reminders away until a date you choose. `/mentoring leave` ends your pair: without a reason, in words that do not tell the other or the coordinator who it was, and with the offer of a new match. What the two of you wrote can be read for 90 days more, and is then erased; would you rather have it removed sooner, tell your coordinator. A week after your first meeting I ask each of you alone how it is: that you answered is kept, what you answered is not.',
  ],
};

export const privacyTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Privacy',
    text: 'Privacy: wat Kantel bewaart, wie het ziet en hoe je stopt.',
    paragraphs: [
      '*Wat er wordt bewaard.* Je naam, taal en tijdzone uit Slack; een andere taal als je die koos; je team zoals de coördinator dat heeft ingevuld; je duo en de stappen ervan: kennismaking, afspraken, gesprekken, herinneringen, pauzes; wanneer je iets uiterlijk wilt doen, en dat de rollen in een gesprek weer omgedraaid waren, maar niet wie dat zei. Wat je schrijft in de afspraken, in je verwachtingen en in notities, wordt versleuteld bewaard. Wat je schrijft bij de kennismaking gaat naar jullie kanaal en bewaar ik niet.',
      '*Aanmelden.* Je rol, team, kantoor, talen, onderwerpen en hoeveel tijd of plaatsen je biedt, worden leesbaar bewaard. Je eigen woorden en je reden worden versleuteld bewaard, net als met wie je liever geen duo vormt. De woorden van een leerling ziet niemand anders; ze zijn het begin van je eigen leerwens, en jij bepaalt wat je mentor daarvan leest. De woorden van een mentor leest de leerling in zijn of haar duo. Met wie je liever geen duo vormt, leest niemand. Coördinatoren zien wie zich waarvoor heeft aangemeld en wie nog zonder duo is. Met `/mentoring aanmelden` trek je je aanmelding in; dan worden je woorden gewist, en ook als de groep wordt afgesloten. Met wie je liever geen duo vormt, blijft bewaard tot je dat veld leegmaakt, zodat het blijft gelden.',
      '*Wie ziet wat.* Wat een duo schrijft, ziet het duo; een notitie die je voor jezelf houdt, zie alleen jij. Een gedeelde notitie komt terug in de herinnering van de mentor aan het volgende gesprek. Coördinatoren zien teams, en of en wanneer er iets gebeurde, zoals “gesproken op 3 maart”, “pauze” of “stil”; nooit wat je schreef. Voordat je een duo vormt, vraag ik het je onder vier ogen. Van een nee hoort niemand iets: ik bewaar alleen dat jullie niet opnieuw aan elkaar worden voorgesteld.',
      '*Wat ik niet kan zien.* Ik kan jullie kanaal niet lezen, en andere kanalen ook niet. Ik weet alleen wat je mij geeft met een knop, een formulier, een opdracht of een bericht aan mij.',
      '*Wat ik niet kan beloven.* Wie Kantel beheert en zowel de database als de sleutel heeft, kan lezen wat er is bewaard. En volgens de regels van Slack zelf kan een eigenaar van de werkruimte privékanalen soms exporteren. Wat echt onder jullie moet blijven, bespreek je beter bij de lunch dan in Slack.',
      '*Hoe je stopt.* Met `/mentoring pauze` krijg je geen herinneringen tot een datum die jij kiest. Met `/mentoring stoppen` beëindig je je duo: zonder reden, in woorden die de ander en de coördinator niet vertellen wie het was, en met het aanbod van een nieuw duo. Wat jullie schreven, kunnen jullie nog 90 dagen lezen; daarna wordt het gewist. Moet het eerder weg, zeg het dan tegen je coördinator. Een week na jullie eerste gesprek vraag ik ieder van jullie apart hoe het gaat: dat je antwoordde wordt bewaard, wat je antwoordde niet.',
    ],
  },
};
