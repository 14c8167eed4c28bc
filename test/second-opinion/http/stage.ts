import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { addSeconds } from 'date-fns';
import { createKantel } from '../../../src/app.ts';
import { standingClock } from '../../../src/clock.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { firm } from '../../support/firm.ts';
import { freePort } from '../../support/port.ts';
import { MONDAY } from '../../support/stage.ts';
import { startEmulatedSlack } from '../emulated-slack.ts';
import { startAnswers } from './answers.ts';
import { createPerson, type Person } from './person.ts';
import { createPost } from './post.ts';
import { startRecorder } from './recorder.ts';

/** A real Kantel in HTTP mode, with a Slack nobody here wrote as its Web API. */
export async function setHttpStage() {
  const slack = await startEmulatedSlack(firm.users);
  const recorder = await startRecorder(slack.apiUrl);
  const answers = await startAnswers();
  const port = await freePort();
  const signingSecret = randomBytes(16).toString('hex');
  const clock = standingClock(MONDAY);
  const logLines: string[] = [];
  const logStream = new PassThrough();
  logStream.on('data', (line: Buffer) => logLines.push(line.toString()));
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: recorder.apiUrl,
    COORDINATORS: slack.idOf('kees'),
    NOTES_KEY: randomBytes(32).toString('base64'),
    DATABASE_PATH: ':memory:',
    PORT: String(port),
  });
  const kantel = createKantel({ config, clock, log: createLog('info', logStream), isTicked: true });
  await kantel.start();
  const url = `http://127.0.0.1:${port}`;
  const events = `${url}/slack/events`;
  /** Lets everything happen that follows from what somebody did, and the few seconds pass that people take. */
  const settle = async (): Promise<void> => {
    await kantel.idle();
    clock.moveTo(addSeconds(clock.now(), 5));
  };
  const deps = { slack, recorder, answers, settle };
  const people = new Map<string, Person>();

  return {
    slack,
    recorder,
    logLines,
    url,
    /** Sends what Slack would send, signed with this secret. */
    postAs: (secret: string) => createPost(events, secret),
    as(handle: string): Person {
      const known =
        people.get(handle) ?? createPerson(handle, { ...deps, post: createPost(events, signingSecret) });
      people.set(handle, known);
      return known;
    },
    /** Moves the clock on in one leap, and lets Kantel tick once. */
    async leapTo(now: Date): Promise<void> {
      clock.moveTo(now);
      await kantel.tick(now);
      await kantel.idle();
    },
    now: () => clock.now(),
    async close(): Promise<void> {
      await kantel.stop();
      await Promise.all([recorder.close(), answers.close(), slack.close()]);
    },
  };
}

export type HttpStage = Awaited<ReturnType<typeof setHttpStage>>;
