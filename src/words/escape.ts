/**
 * Makes text that a person wrote harmless in Slack's mrkdwn: `<!channel>`, `<@U…>` and links in it do nothing.
 * Source: docs.slack.dev, "Formatting message text", escaping text.
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** People's words as a quotation in mrkdwn, one `>` a line, escaped. */
export function quote(text: string): string {
  return escapeText(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Shortens text to `most` characters, with an ellipsis where something was cut. An emoji is cut off whole. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** A person as Slack shows them: `<@U…>`. */
export function mention(userId: string): string {
  return `<@${userId}>`;
}
