import { type Database, openDatabase } from '../../src/db/open.ts';
import { createActs, type Duo } from '../../src/demo/acts.ts';
import { lawFirm } from '../../src/demo/firm.ts';
import { hubTexts } from '../../src/features/hub/text.ts';
import { isoDate } from '../../src/words/dates.ts';
import { labels } from '../../src/words/labels.ts';
import { databaseFile } from '../support/database.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { judge, type Said, type Setting } from './judge.ts';

const HOUR = 60 * 60_000;

/** What happens, some hours after what happened before. */
export interface Happening {
  readonly hours: number;
  /** How those hours pass: minute by minute, with the machine asleep, or with its clock set back by so many. */
  readonly passing: 'awake' | 'asleep' | 'back';
  readonly act: Act;
  readonly duo: 0 | 1;
  readonly who: 'mentor' | 'mentee';
  readonly days: number;
}

export const acts = [
  'nothing',
  'talk',
  'agree',
  'plan',
  'met',
  'missed',
  'snooze',
  'pause',
  'resume',
  'leave',
  'comeOrGo',
  'restart',
] as const;
type Act = (typeof acts)[number];

/** Two pairs of one busy partner: what comes to her adds up. */
const duos: readonly Duo[] = [
  { mentor: 'omar', mentee: 'ruth' },
  { mentor: 'emma', mentee: 'ruth' },
];

/**
 * Lives a history in a real Kantel on a local Slack, and judges everything that was said in it.
 * @returns what was said that should not have been, in words; and how many reminders were said in all
 */
export async function live(setting: Setting, history: readonly Happening[]) {
  const file = databaseFile();
  const stage = await setStage({
    now: setting.start,
    databasePath: file.path,
    // After each act everything has happened: what is not there now will not come, as a button in an archived channel.
    patienceMs: 0,
    workspace: lawFirm('en'),
    env: { COORDINATORS: 'UHANNA', TIME_ZONE: setting.timeZone, COUNTRY: setting.country },
  });
  const db = openDatabase(file.path);
  try {
    return await liveBeside(db, stage, setting, history);
  } finally {
    db.close();
    await stage.close();
    file.remove();
  }
}

async function liveBeside(db: Database, stage: Stage, setting: Setting, history: readonly Happening[]) {
  const people = createActs({ slack: stage.slack, settle: stage.settle, cohortLanguage: 'en' });
  for (const duo of duos) {
    await people.pair('hanna', duo);
    db.prepare('UPDATE cohorts SET pairs_per_person = 2').run();
  }

  const said: Said[] = [];
  const heard = new Set<string>();
  const reminders = db.prepare<[], { key: string; lane: string; finished_at: number }>(
    "SELECT key, lane, finished_at FROM deliveries WHERE weight = 'reminder' AND state = 'sent' ORDER BY id",
  );
  const silent = db
    .prepare<[number], number>(
      "SELECT paused_until IS NOT NULL OR held_since IS NOT NULL OR stage = 'closed' FROM pairs WHERE id = ?",
    )
    .pluck();
  /** The running pairs of somebody, as their Home shows them. */
  const running = db
    .prepare<[string], number>(
      "SELECT id FROM pairs WHERE ? IN (mentor_id, mentee_id) AND stage <> 'closed' ORDER BY id",
    )
    .pluck();
  /** Writes down what was said since the last look; two deliveries may bear the same instant. */
  const listen = (): void => {
    for (const row of reminders.all()) {
      if (heard.has(row.key)) continue;
      heard.add(row.key);
      const pair = Number(row.key.split(':')[1]);
      said.push({
        kind: 'reminder',
        ...row,
        pair,
        at: new Date(row.finished_at),
        silent: silent.get(pair) === 1,
      });
    }
  };

  async function pass({ hours, passing }: Happening): Promise<void> {
    const now = stage.clock.now().getTime();
    const until = now + hours * HOUR;
    if (passing === 'back') return stage.leapTo(new Date(now - Math.min(hours, 100) * HOUR)).then(listen);
    // Between two entries of the agenda a tick does nothing, so only those that do something are ticked.
    for (let next = nextTick(); passing === 'awake' && next < until; next = nextTick()) {
      await stage.leapTo(new Date(next));
      listen();
    }
    await stage.leapTo(new Date(until));
    listen();
  }

  function nextTick(): number {
    const minute = 60_000;
    const soonest = stage.clock.now().getTime() + minute;
    const due = stage.kantel.nextDue()?.getTime() ?? Number.POSITIVE_INFINITY;
    return Math.max(soonest, Math.ceil(due / minute) * minute);
  }

  async function act({ act: what, duo: index, who, days }: Happening): Promise<void> {
    const duo = duos[index] ?? duos[0];
    if (!duo || what === 'nothing') return;
    if (what === 'restart') return stage.restart();
    const person = stage.slack.as(duo[who]);
    const channel = `mentor-${duo.mentor}-${duo.mentee}`;
    const sees = (label: string): boolean =>
      person.messages(channel).some(({ buttons }) => buttons.includes(label));
    const date = isoDate(new Date(stage.clock.now().getTime() + days * 24 * HOUR), setting.timeZone);
    const press = async (label: string): Promise<boolean> => {
      if (!sees(label)) return false;
      await person.press(label, { in: channel });
      return true;
    };
    const words = labels.en;
    const done = {
      talk: () => press(words.talked),
      agree: async () => {
        if (sees(words.agree)) return press(words.agree);
        if (!sees(words.draftAgreement)) return false;
        await people.draft(duo, 'What holds people of your year back.');
        return true;
      },
      plan: async () => {
        if (!sees(words.planMeeting)) return false;
        await people.plan(duo[who], duo, { date, time: '12:30', place: 'Lunch' });
        return true;
      },
      met: () => press(words.weMet),
      missed: () => press(words.didNotHappen),
      snooze: () => press(words.snoozeWeek),
      pause: async () => {
        if (!sees(words.pause)) return false;
        await person.press(words.pause, { in: channel });
        await stage.settle();
        await person.fill('Until', date);
        await person.submit();
        return true;
      },
      resume: () => press(words.resume),
      leave: async () => {
        const nth = running.all(person.id).indexOf(index + 1);
        if (nth < 0) return false;
        await person.openHome();
        await person.press(hubTexts.en.leave, { in: 'home', nth });
        await stage.settle();
        await person.submit();
        return true;
      },
      // Their account is deactivated, or active again; while it is not, the pair is on hold.
      comeOrGo: async () => {
        const { deleted } = stage.slack.world.users.find(duo.mentor) ?? { deleted: false };
        await stage.slack.setUser(duo.mentor, { deleted: !deleted });
        return true;
      },
    }[what];
    // A form that says no (a date that has been, say) is an answer too.
    await done().catch(() => undefined);
    if (person.modal) await person.close();
    await stage.settle();
    said.push({ kind: 'act', pair: index + 1, at: stage.clock.now() });
    listen();
  }

  for (const happening of history) {
    await pass(happening);
    await act(happening);
  }
  await pass({ hours: 24 * 45, passing: 'awake', act: 'nothing', duo: 0, who: 'mentee', days: 1 });
  return {
    faults: [...judge(said, setting), ...stage.slack.faults.map(String)],
    reminders: said.filter((one) => one.kind === 'reminder').length,
    said,
  };
}
