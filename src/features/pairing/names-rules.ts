import { nameSlug } from '../../delivery/channel-name.ts';

/** Who was typed behind `/pair`. */
export interface Named {
  readonly mentor?: string | undefined;
  readonly mentee?: string | undefined;
}

/** Slack writes `@sanne` as `<@U123|sanne>` or `<@U123>` (docs.slack.dev, slash commands, `should_escape`). */
const mentioned = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g;
/** What people write between two names. */
const between = /&amp;|\b(?:and|en)\b|[\s,;+&]/gi;

/**
 * Reads what was typed behind `/pair`: nobody, the mentor, or the mentor and the mentee.
 * @returns undefined where anything else stands there, such as an `@name` that Slack did not recognise
 */
export function readNames(text: string): Named | undefined {
  const ids = [...text.matchAll(mentioned)].map(([, id]) => id);
  const rest = text.replaceAll(mentioned, ' ').replaceAll(between, '');
  if (rest !== '' || ids.length > 2) return undefined;
  const [mentor, mentee] = ids;
  return { mentor, mentee };
}

/** `/pair suggest`, as either language says it. @returns what stands behind it; undefined where it is something else */
export function readSuggest(text: string): string | undefined {
  const [whole, rest = ''] =
    /^\s*(?:suggest|suggestions|voorstel|voorstellen)(?:\s+(.*))?$/is.exec(text) ?? [];
  return whole === undefined ? undefined : rest.trim();
}

/** The most of each name in the name of a channel, so that the second is not cut off. Characters. */
const MOST_NAME = 32;

/** The name of the channel of a pair: `mentor-sanne-petra`, before collisions are solved. */
export function channelBase(mentor: Identity, mentee: Identity): string {
  return `mentor-${namePart(mentor)}-${namePart(mentee)}`;
}

interface Identity {
  readonly id: string;
  readonly name: string;
}

/** The first name; the whole name where that is an initial or a title; the id where no Latin letter remains. */
function namePart({ id, name }: Identity): string {
  const [first = ''] = name.trim().split(/\s+/);
  const isFirstName = !/[.,]$/.test(first) && nameSlug(first).length > 1;
  const slug = nameSlug(isFirstName ? first : name).slice(0, MOST_NAME);
  return slug.replace(/-+$/, '') || id.toLowerCase();
}
