import type { KnownBlock, ModalView } from '@slack/types';
import { actions, button, menuButton, section } from '../../slack/blocks.ts';
import { shorten } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';
import { idsIn } from '../presses.ts';
import { choiceValue, type Meant, type Two } from './rules.ts';
import type { Swap } from './swap-rules.ts';
import { suggestionTexts } from './text.ts';
import { inModal, inPair, setPresses } from './view.ts';

/** A menu holds a hundred choices (docs.slack.dev, select menu). */
const MOST_CHOICES = 100;
/** How much of a name stands in a choice. Characters. */
const MOST_OF_NAME = 24;

/** Who could come in the place of one of the two. */
export function swapModal(
  { pair, swaps }: { pair: Two; swaps: readonly Swap[] },
  meant: Meant,
  nameOf: (userId: string) => string,
  language: Language,
): ModalView {
  const texts = suggestionTexts[language];
  const named = (userId: string): string => shorten(nameOf(userId), MOST_OF_NAME);
  const menuOf = (role: Role, placeholder: string, press: string): KnownBlock[] => {
    const options = swaps
      .filter((swap) => swap.role === role)
      .slice(0, MOST_CHOICES)
      .map(({ userId, total, nowWith }) => ({
        value: choiceValue(meant, role, userId),
        text: texts.swapOption(named(userId), total, nowWith && named(nowWith)),
      }));
    return options.length > 0 ? [menuButton(placeholder, press, options)] : [];
  };
  const menus = [
    ...menuOf('mentee', texts.otherMentee, setPresses.chooseMentee),
    ...menuOf('mentor', texts.otherMentor, setPresses.chooseMentor),
  ];
  return inModal(
    texts.swapTitle,
    [
      section(texts.swapIntro(inPair(pair, language))),
      ...(menus.length > 0 ? menus : [section(texts.noSwap)]),
      actions(button(texts.back, setPresses.next, idsIn(meant.cohortId, meant.page))),
    ],
    language,
  );
}
