import { WebClient } from '@slack/web-api';
import { addMinutes } from 'date-fns';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { createCoordinators } from '../../src/slack/coordinators.ts';
import { firm } from '../support/firm.ts';
import { MONDAY, manifest } from '../support/stage.ts';

const clock = standingClock(MONDAY);
let slack: LocalSlack;

beforeEach(async () => {
  clock.moveTo(MONDAY);
  const workspace = {
    ...firm,
    userGroups: [{ id: 'SCOORD', handle: 'coordinators', users: ['petra', 'ruth'] }],
  };
  slack = await startLocalSlack({ manifest, workspace, clock });
});
afterEach(() => slack.close());

const coordinatorsOf = (...ids: string[]) => {
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  return createCoordinators({ ids, client, clock, log: createLog('silent') });
};
const refusal = (ask: readonly string[]) => ({ en: `Ask ${ask.join()}`, nl: `Vraag ${ask.join()}` });

test('those who are named and those in a named group coordinate, and others hear whom to ask', async () => {
  const coordinators = coordinatorsOf('UKEES', 'SCOORD');
  expect(await coordinators.list()).toEqual(['UKEES', 'UPETRA', 'URUTH']);
  await coordinators.mustInclude('UKEES', refusal);
  await coordinators.mustInclude('URUTH', refusal);
  await expect(coordinators.mustInclude('UOMAR', refusal)).rejects.toThrow('Ask UKEES,UPETRA,URUTH');
});

test('where Slack does not say who is in a group, nobody is told that they are not', async () => {
  slack.failNext('usergroups.users.list', { status: 500, times: 2 });
  const coordinators = coordinatorsOf('UKEES', 'SCOORD');
  await coordinators.mustInclude('UKEES', refusal);
  await expect(coordinators.mustInclude('UPETRA', refusal)).rejects.toThrow('Slack is slow to answer');
  expect(await coordinators.includes('UPETRA')).toBe(false);
  await coordinators.mustInclude('UPETRA', refusal);
});

test('a group as it was last seen counts while Slack is away', async () => {
  const coordinators = coordinatorsOf('SCOORD');
  await coordinators.mustInclude('UPETRA', refusal);
  clock.moveTo(addMinutes(MONDAY, 6));
  slack.failNext('usergroups.users.list', { status: 500, times: 2 });
  await coordinators.mustInclude('UPETRA', refusal);
  await expect(coordinators.mustInclude('UOMAR', refusal)).rejects.toThrow('Ask UPETRA,URUTH');
});

test('a group that Slack does not know has nobody in it', async () => {
  await expect(coordinatorsOf('UKEES', 'SGONE').mustInclude('UPETRA', refusal)).rejects.toThrow('Ask UKEES');
});
