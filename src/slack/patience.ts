/**
 * Waits no longer than that for Slack.
 * @param most milliseconds
 * @throws Error when it takes longer; the work itself goes on
 */
export function withPatience<Result>(work: Promise<Result>, most: number): Promise<Result> {
  let timer: NodeJS.Timeout;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Slack did not answer in time')), most);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
