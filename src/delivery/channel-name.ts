/** Slack's limit on the name of a channel (docs.slack.dev, conversations.create). */
const MOST = 80;

/**
 * A channel name of the form `mentor-<mentor>-<mentee>` within Slack's rules: lower case, no spaces or dots, only
 * letters, digits, hyphens and underscores, 80 characters at most; diacritics are folded.
 * @param attempt 0 for the first try; from 1 on a number is added, because taken names stay taken when archived
 */
export function channelName(base: string, attempt: number): string {
  const suffix = attempt === 0 ? '' : `-${attempt + 1}`;
  return base.slice(0, MOST - suffix.length).replace(/-+$/, '') + suffix;
}

/** A part of a channel name made from a person's name: "Zoë Ångström-de Vries" → "zoe-angstrom-de-vries". */
export function nameSlug(name: string): string {
  const folded = name
    .replaceAll('ß', 'ss')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[đĐðÐ]/g, 'd')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
  return folded.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}
