import type { Log } from '../log.ts';
import { complaintOf } from './complaint.ts';
import type { Origin, Requests } from './origin.ts';
import type { People, Person } from './people.ts';
import type { Repeats } from './repeats.ts';
import type { Request } from './request.ts';
import { createTurns } from './turns.ts';

/**
 * What is not done by then is acknowledged all the same: Slack waits three seconds, and people less. Milliseconds.
 * Until then the acknowledgement waits for the commit, so that what was acknowledged is never lost: where Kantel dies
 * before it, an event comes again, and whoever pressed sees that it failed.
 */
const ACK_WITHIN = 300;

/** What came in. */
export interface Incoming {
  /** For the log: the id of the command, press or form. */
  readonly where: string;
  readonly origin: Origin;
  /** What is the same in each try of the same payload. */
  readonly same: readonly unknown[];
  readonly ack: () => Promise<unknown>;
}

/** Takes in what Slack sends: once, acknowledged in time, with an answer whatever happens. */
export function createTaking(deps: {
  people: People;
  requests: Requests;
  repeats: Repeats;
  log: Log;
  /** Told that something came in; what it returns is called once that is acknowledged. */
  cameIn?: () => () => void;
}) {
  const { people, requests, repeats, log, cameIn = () => () => {} } = deps;
  const underWay = new Set<Promise<void>>();
  const turn = createTurns();

  /** Keeps work in mind until it has ended; what nobody caught is logged. */
  function track(work: Promise<void>, where: string): Promise<void> {
    const tracked = work.catch((err: unknown) => log.error({ err, where }, 'a request failed'));
    underWay.add(tracked);
    return tracked.finally(() => underWay.delete(tracked));
  }

  /** @returns a function that acknowledges, at the first call, and by itself when the time is up */
  function inTime({ ack, where }: Incoming): () => Promise<void> {
    const isAcknowledged = cameIn();
    let acknowledged: Promise<void> | undefined;
    const now = (): Promise<void> => {
      clearTimeout(timer);
      acknowledged ??= ack().then(isAcknowledged, (err: unknown) =>
        log.warn({ err, where }, 'an acknowledgement did not reach Slack'),
      );
      return acknowledged;
    };
    const timer = setTimeout(now, ACK_WITHIN);
    return now;
  }

  async function workOn(incoming: Incoming, work: (request: Request) => Promise<void>): Promise<void> {
    await turn();
    const person = await people.meet(incoming.origin.userId);
    const request = requests.from(person, incoming.origin);
    try {
      await work(request);
    } catch (error) {
      const text = complaintOf(error, person.language, log, incoming.where);
      await request
        .answer({ text })
        .catch((err: unknown) => log.error({ err, where: incoming.where }, 'a complaint could not be said'));
    }
  }

  return {
    /** Does the work of one payload, and says what went wrong in it to the person who sent it. */
    take(incoming: Incoming, work: (request: Request) => Promise<void>): Promise<void> {
      const acknowledge = inTime(incoming);
      const done = async () => ({ answer: await workOn(incoming, work), isDone: true });
      const taking = repeats.once(incoming.same, undefined, done, () => void acknowledge());
      return track(taking.finally(acknowledge), incoming.where);
    },

    /**
     * The same for what is acknowledged with its result.
     * @param work says what to acknowledge with, and whether it is done with
     * @param ack sends it; undefined: nothing in particular
     */
    takeForm<Answer>(
      incoming: Omit<Incoming, 'ack'> & { ack: (answer: Answer | undefined) => Promise<unknown> },
      work: (request: Request) => Promise<Answer | undefined>,
      objection: (error: unknown, person: Person) => Answer,
    ): Promise<void> {
      const { where, origin, same, ack } = incoming;
      const isAcknowledged = cameIn();
      const attempt = async () => {
        const person = await people.meet(origin.userId);
        try {
          return { answer: await work(requests.from(person, origin)), isDone: true };
        } catch (error) {
          return { answer: objection(error, person), isDone: false };
        }
      };
      const taking = repeats.once<Answer | undefined>(same, undefined, attempt);
      return track(
        taking.then(async (answer) => {
          await ack(answer);
          isAcknowledged();
        }),
        where,
      );
    },

    /** Resolves when nothing that came in is still being worked on. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

export type Taking = ReturnType<typeof createTaking>;
