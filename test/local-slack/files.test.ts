import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/index.ts';
import { enterAll } from '../../src/local-slack/page/entry.ts';
import { fieldName } from '../../src/local-slack/page/field-name.ts';
import type { Session } from '../../src/local-slack/people/session.ts';
import { viewSurface } from '../../src/local-slack/people/sight.ts';
import { firm } from '../support/firm.ts';

const manifest = {
  settings: { interactivity: { is_enabled: true } },
  features: { app_home: { messages_tab_enabled: true } },
  oauth_config: {
    scopes: { bot: ['im:history', 'users:read'], bot_optional: ['files:read', 'users:read.email'] },
  },
};
const form = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'A file' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'file',
      label: { type: 'plain_text' as const, text: 'File' },
      element: { type: 'file_input' as const, action_id: 'file', filetypes: ['csv'] },
    },
  ],
};

let slack: LocalSlack;
const client = () =>
  new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
const start = async (declinedScopes: string[]) => {
  slack = await startLocalSlack({ manifest, workspace: firm, declinedScopes });
};
/** The address of what Kees chose in the form. */
async function addressOfChosen(): Promise<string> {
  const trigger_id = slack.world.triggers.issue('UKEES');
  await client().views.open({ trigger_id, view: form });
  await slack.as('kees').fill('File', { file: 'people.csv', content: 'email;rol\r\n' });
  const [held] = Object.values(slack.world.views.top('UKEES')?.state.file ?? {}) as {
    files: { url_private: string; size: number }[];
  }[];
  expect(held?.files[0]?.size).toBe(11);
  return held?.files[0]?.url_private ?? '';
}

beforeEach(() => start([]));
afterEach(() => slack.close());

test('a file that was chosen in a form is read with the token, and without it a page to sign in comes', async () => {
  const address = await addressOfChosen();
  const read = (token: string) => fetch(address, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await read(slack.botToken)).text()).toBe('email;rol\r\n');
  const refused = await read('xoxb-other');
  expect([refused.status, refused.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  await expect(slack.as('kees').fill('File', { file: 'people.xlsx', content: 'PK' })).rejects.toThrow(
    'takes files of the kind csv',
  );
});

test('the browser page gives a file as its name and what it says', async () => {
  const { world } = slack;
  await client().views.open({ trigger_id: world.triggers.issue('UKEES'), view: form });
  const [user, view] = [world.users.find('kees'), world.views.top('UKEES')];
  if (!user || !view) throw new Error('Kees has no form');
  const entered = { [fieldName('file', 'file')]: ['people.csv\nemail;rol\nx'] };
  enterAll({ world, user } as Session, viewSurface(world, view), entered);
  expect(view.state.file).toMatchObject({ file: { files: [{ name: 'people.csv', size: 11 }] } });
});

test('somebody is found by email, whatever its case; not once they are deactivated', async () => {
  expect((await client().users.lookupByEmail({ email: 'Sanne@Example.com' })).user?.id).toBe('USANNE');
  for (const email of ['gone@example.com', 'nobody@example.com'])
    await expect(client().users.lookupByEmail({ email })).rejects.toThrow('users_not_found');
});

test('an optional scope that was declined is missing', async () => {
  await slack.close();
  await start(['files:read', 'users:read.email']);
  await expect(client().users.lookupByEmail({ email: 'sanne@example.com' })).rejects.toThrow('missing_scope');
  const trigger_id = slack.world.triggers.issue('UKEES');
  await expect(client().views.open({ trigger_id, view: form })).rejects.toThrow('invalid_arguments');
  expect((await client().auth.test()).response_metadata?.scopes).toEqual(['im:history', 'users:read']);
});
