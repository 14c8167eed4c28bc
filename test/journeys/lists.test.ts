import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
const kees = () => stage.slack.as('kees');
const last = (of: 'kees' | 'sanne' = 'kees') => stage.slack.as(of).messages('dm').at(-1);
const act = async (acting: Promise<unknown>): Promise<void> => {
  await acting;
  await stage.settle();
};
/** The last list that came out. */
const given = () =>
  kees()
    .messages('dm')
    .filter(({ user }) => user !== kees().id)
    .flatMap(({ files }) => files)
    .at(-1)?.content ?? '';
async function exported(): Promise<string[]> {
  await act(kees().command('/cohort export'));
  return given().trim().split('\r\n').slice(1);
}
async function cohort(name: string): Promise<void> {
  await act(kees().command('/cohort new'));
  await kees().fill('Name', name);
  await kees().fill('What is it for?', 'To hear what juniors see');
  await kees().fill('Last day', '2026-12-18');
  await act(kees().submit());
  expect(kees().errors).toEqual({});
  await kees().close();
}

const list = [
  'E-mail;Rol;Team;Kantoor;Beoordelaar;Lievelingskleur',
  'Sanne@example.com;mentor;Arbeidsrecht;Breda;ruth@example.com;rood',
  'petra@example.com;leerling;"Fusies; overnames";;;',
  'nobody@example.com;mentor;Tax;;;',
  'guest@example.com;mentor;Tax;;;',
  'omar@example.com;partner;Tax;;;',
  'petra@example.com;mentor;Tax;;;',
].join('\r\n');
const csv = { file: 'mensen.csv', content: list };

describe('with every scope granted', () => {
  beforeEach(async () => {
    stage = await setStage({ env: { COORDINATORS: 'UKEES,UPETRA' } });
    await cohort('Spring');
  });
  afterEach(() => stage.close());

  test('a file dropped in the DM is shown first, applied once, and comes out as it went in', async () => {
    await act(kees().upload(csv));
    const shown = last();
    expect(shown?.readable).toContain('2 people new · 0 changed · 0 as they were');
    expect(shown?.readable).toContain('“Lievelingskleur”');
    for (const understood of [
      '@sanne: mentor, team Arbeidsrecht, office Breda, appraised by @ruth',
      '@petra: mentee, team Fusies; overnames',
    ])
      expect(shown?.readable).toContain(understood);
    for (const fault of [
      'Line 4: Slack does not know “nobody@example.com”',
      'Line 5: “guest@example.com” is a guest in your Slack',
      'Line 6: “partner” is not a role',
      'Line 7: this person is already on line 3',
    ])
      expect(shown?.readable).toContain(fault);
    expect(await exported()).toEqual([]);

    const once = () => kees().press('Import', { message: 'Nothing has been changed' });
    await act(Promise.all([once(), once()]));
    const done = kees()
      .messages('dm')
      .find(({ text }) => text.includes('Imported for Spring: 2 people new'));
    expect(done).toBeDefined();
    const out = await exported();
    expect(out).toEqual([
      'UPETRA;Petra de Vries;mentee;"Fusies; overnames";;;;1;;',
      'USANNE;Sanne Jansen;mentor;Arbeidsrecht;Breda;URUTH;;1;;',
    ]);
    expect(stage.slack.as('sanne').messages()).toEqual([]);
    // By email Slack tells of no language; whoever came in that way is spoken to in their own all the same.
    await act(stage.slack.as('sanne').openHome());
    expect(stage.slack.as('sanne').home?.readable).toContain('Je bent aangemeld voor Spring');

    await act(kees().upload({ file: 'again.csv', content: given() }));
    expect(last()?.readable).toContain('0 people new · 0 changed · 2 as they were');
    expect(last()?.buttons).toEqual([]);
  });

  test('the form takes what is pasted and a file, and says at the field what is wrong', async () => {
    await act(kees().command('/cohort import'));
    await act(kees().submit());
    expect(kees().errors).toEqual({ 'Paste the list': 'Paste a list, or choose a file.' });
    await kees().fill('Paste the list', 'naam\nSanne');
    await act(kees().submit());
    expect(kees().errors['Paste the list']).toContain('it holds: “naam”');
    await kees().fill('Paste the list', null);
    await kees().fill('Or choose a CSV file', { file: 'x.csv', content: 'PK\u0003\u0004\u0000\u0000' });
    await act(kees().submit());
    expect(kees().errors['Or choose a CSV file']).toContain('Excel workbook');
    await kees().fill('Or choose a CSV file', csv);
    await act(kees().submit());
    expect(last()?.readable).toContain('2 people new');
    await act(kees().press("Don't import"));
    expect(last()?.text).toContain('Nothing was changed');
    expect(await exported()).toEqual([]);
  });

  test('pasted in the DM it is for the cohort that is chosen; of anybody else it is only words', async () => {
    await cohort('Autumn');
    await act(stage.slack.as('sanne').say(list));
    expect(last('sanne')?.readable).not.toContain('lijst met mensen');
    await act(kees().say('slack id;role;team\n@sanne;mentor;Tax'));
    await act(kees().press('Autumn', { message: 'Which cohort is it for?' }));
    await act(kees().press('Import'));
    expect(last()?.text).toContain('Imported for Autumn: 1 person new');
  });

  test('a list can be in Dutch, in the letters of an older Excel, and is answered in Dutch', async () => {
    const petra = stage.slack.as('petra');
    const content = Buffer.from(
      'lid-id;rol;kantoor;team\r\nUOMAR;leerling;;\r\nURUTH;leerling;Curaçao;Tax\r\nUSANNE;baas;;\r\n',
      'latin1',
    );
    await act(petra.upload({ file: 'lijst.csv', content }));
    const { readable = '' } = petra.messages('dm').at(-1) ?? {};
    for (const said of [
      '1 persoon nieuw',
      'Ik moest raden',
      '@ruth: leerling, team Tax, vestiging Curaçao',
      'Regel 2: het team ontbreekt',
      '“baas” is geen rol',
    ])
      expect(readable).toContain(said);
  });

  test('who withdrew is not brought back by a list', async () => {
    const [omar, row] = [stage.slack.as('omar'), 'UOMAR;mentee;Breda;Tax'];
    await act(kees().upload({ file: 'a.csv', content: `id;role;office;team\n${row}` }));
    await act(kees().press('Import'));
    await act(omar.command('/mentoring join'));
    await act(omar.press('Withdraw', { in: 'modal' }));
    await act(kees().upload({ file: 'b.csv', content: `id;role;office;team\n${row}` }));
    expect(last()?.readable).toContain('this person can only sign up themselves');
  });

  test('what somebody else changed meanwhile is shown first, and nothing is applied that was not seen', async () => {
    const petra = stage.slack.as('petra');
    await act(stage.slack.as('omar').command('/mentoring'));
    const rows = 'id;role;team\nUOMAR;mentee;Corp\nURUTH;mentee;Tax';
    await act(kees().upload({ file: 'a.csv', content: rows }));
    stage.clock.moveTo(new Date(stage.clock.now().getTime() + 120_000));
    await act(stage.slack.setUser('omar', { deleted: true }));
    await act(petra.upload({ file: 'b.csv', content: 'id;role;team\nURUTH;mentor;Board' }));
    await act(petra.press('Importeren'));
    await act(kees().press('Import'));
    for (const said of [
      'Something has changed since you saw this list.',
      '0 people new · 1 changed',
      'Line 2: the account “UOMAR” has been deactivated',
    ])
      expect(last()?.readable).toContain(said);
    expect(await exported()).toEqual(['URUTH;Ruth Klein;mentor;Board;;;;1;;']);
    await act(kees().press('Import', { message: 'Something has changed' }));
    expect(await exported()).toEqual(['URUTH;Ruth Klein;mentee;Tax;;;;1;;']);
  });

  test('a stop while Slack keeps it waiting is told, and nothing was changed', async () => {
    stage.slack.failNext('users.lookupByEmail', { retryAfter: 60 });
    await kees().upload(csv);
    await stage.slack.until(() => stage.slack.calls.some(({ method }) => method === 'users.lookupByEmail'));
    await stage.restart();
    expect(last()?.text).toContain('I was stopped before I had looked everybody up');
    expect(await exported()).toEqual([]);
  });

  test('what is stale is refused, and what was answered or lost in a restart does no harm', async () => {
    await act(kees().upload(csv));
    const at = { message: 'The list for Spring' };
    await act(kees().command('/cohort close'));
    await act(kees().submit());
    await act(kees().press('Import', at));
    expect(
      kees()
        .messages()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('closed');
    await cohort('Summer');
    await act(kees().upload(csv));
    await stage.restart();
    await act(kees().press('Import', { message: 'The list for Summer' }));
    expect(kees().messages().at(-1)?.text).toContain('I no longer have this list');
    expect(await exported()).toEqual([]);
  });
});

test('without the scopes it asks for ids to be pasted, and shows the list to copy', async () => {
  stage = await setStage({ declinedScopes: ['files:read', 'files:write', 'users:read.email'] });
  await cohort('Spring');
  await act(kees().upload(csv));
  expect(last()?.text).toContain('Paste the list instead');
  await act(kees().command('/cohort import'));
  expect(kees().modal?.labels).toEqual(['Paste the list']);
  await kees().fill(
    'Paste the list',
    'id,email,role,team\n,omar@example.com,mentor,Tax\nUSANNE,,mentor,=Tax',
  );
  await act(kees().submit());
  await kees().close();
  expect(last()?.readable).toContain('Put a column Slack id in the list instead');
  expect(last()?.readable).toContain('Line 2: I may not look “omar@example.com” up by email');
  await act(kees().press('Import'));
  await act(kees().command('/cohort export'));
  expect(kees().modal?.text).toContain("USANNE;Sanne Jansen;mentor;'=Tax;");
  await stage.close();
});

test('a thousand people come in without holding up a press', async () => {
  const users = Array.from({ length: 1_000 }, (_, at) => ({
    ...{ id: `UX${at}`, name: `x${at}`, realName: `X ${at}`, locale: 'en-US', tz: 'Europe/Amsterdam' },
    email: `x${at}@example.com`,
  }));
  const coordinator = {
    ...{ id: 'UKEES', name: 'kees', realName: 'Kees', locale: 'en-US' },
    tz: 'Europe/Amsterdam',
  };
  // What takes longer than Slack waits is a fault; it takes a tenth of a second.
  stage = await setStage({ workspace: { name: 'Big', users: [coordinator, ...users] }, ackWithinMs: 3_000 });
  await cohort('Spring');
  const rows = users.map(
    ({ email }, at) =>
      `${email};${at % 2 ? 'mentor' : 'mentee'};Team ${at % 20};x${at < 2 ? 9 : 0}@example.com`,
  );
  await act(kees().upload({ file: 'big.csv', content: ['email;role;team;appraiser', ...rows].join('\n') }));
  expect(last()?.readable).toContain('1000 people new');
  expect(last()?.readable).toContain('And 990 more.');
  await act(kees().press('Show everything'));
  expect(kees().modal?.text).toContain('@x2: mentee, team Team 2, appraised by @x0');
  await kees().close();
  await kees().press('Import');
  await act(kees().command('/mentoring'));
  expect(stage.slack.faults).toEqual([]);
  expect((await exported()).length).toBe(1_000);
  await stage.close();
});
