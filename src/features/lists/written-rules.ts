/**
 * What somebody pasted in a direct message, without what Slack makes of it: `<@U1|sanne>` is the id again,
 * `<mailto:a@b.nl|a@b.nl>` the address. Anybody can send anything here, so no part is looked for past the next `<`:
 * that would take minutes for some texts. Source: docs.slack.dev, "Formatting message text".
 */
export function asWritten(text: string): string {
  return text
    .replaceAll(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll(/<mailto:[^|<>]*\|([^<>]*)>/g, '$1')
    .replaceAll(/<[^|<>]*\|([^<>]*)>/g, '$1')
    .replaceAll(/^\s*```\n?|\n?```\s*$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
