import type { Message, Work } from '../../delivery/delivery.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import { escapeText, shorten } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Cohort } from '../cohorts/rules.ts';
import { membersOf, type Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import { roleCard } from '../roles/rules.ts';
import { channelBase } from './names-rules.ts';
import { welcomeTexts } from './welcome-text.ts';

/** Slack's limit on the topic and the purpose of a channel (docs.slack.dev, conversations.setTopic). Characters. */
const MOST_TOPIC = 250;

interface Identity {
  readonly id: string;
  readonly name: string;
}

/** The channel of a pair: the two of them and nobody else. */
export function channelOf(pair: Pair, mentor: Identity, mentee: Identity): Work {
  const texts = welcomeTexts[pair.language];
  return {
    do: 'openChannel',
    name: channelBase(mentor, mentee),
    members: membersOf(pair),
    topic: shorten(texts.topic(plain(mentor.name), plain(mentee.name)), MOST_TOPIC),
    purpose: shorten(texts.purpose, MOST_TOPIC),
  };
}

/** A name without what could be a mention or a link, and short enough to leave room for the rest. */
function plain(name: string): string {
  return shorten(name.replaceAll(/[<>&]/g, ' ').trim(), 60);
}

/** What is said first in the channel, in order. */
export function welcome(
  pair: Pair,
  { name, purpose }: Pick<Cohort, 'name' | 'purpose'>,
): { about: string; message: Message }[] {
  const texts = welcomeTexts[pair.language];
  const { language, mentorId, menteeId } = pair;
  const hello = texts.hello(mentorId, menteeId);
  return [
    {
      about: 'welcome',
      message: {
        text: hello,
        blocks: [
          section(hello),
          ...(purpose ? [section(texts.cohort(escapeText(name), escapeText(purpose)))] : []),
          section(`${texts.stays}\n${texts.sees}\n${texts.limits}`),
          context(texts.help),
        ],
      },
    },
    {
      about: 'roles',
      message: {
        text: texts.rolesAloud(mentorId, menteeId),
        blocks: [
          section(`${texts.mentor(mentorId)}\n${roleCard('mentor', language)}`),
          section(`${texts.mentee(menteeId)}\n${roleCard('mentee', language)}`),
        ],
      },
    },
    {
      about: 'lunch',
      message: {
        text: texts.lunchAloud(menteeId),
        blocks: [
          section(texts.lunch(menteeId)),
          actions(button(labels[language].planMeeting, presses.planMeeting, idsIn(pair.id), 'primary')),
        ],
      },
    },
  ];
}
