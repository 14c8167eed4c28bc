import { differenceInSeconds } from 'date-fns/differenceInSeconds';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SettledAs } from './delivery/sending-store.ts';
import type { Route } from './slack/health.ts';

/** What is asked at each look. */
interface Facts {
  readonly isConnected: () => boolean;
  /** How many deliveries wait to be sent or are under way. */
  readonly waiting: () => number;
  /** When what has to be looked at next is due, or was; null where nothing is. */
  readonly nextDue: () => Date | null;
  readonly now: () => Date;
}

/** Slack waits three seconds for an acknowledgement; people less. Seconds. */
const ACK_BUCKETS = [0.01, 0.05, 0.1, 0.3, 0.5, 1, 2, 3];

/**
 * How well the process does, for Prometheus and what reads its format: counts alone. No id, no name, and nothing about
 * pairs or what they do (R7).
 */
export function createMetrics(facts: Facts) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'kantel_connected',
    help: 'Whether the connection to Slack is open (in HTTP mode always 1)',
    registers,
    collect() {
      this.set(Number(facts.isConnected()));
    },
  });
  new Gauge({
    name: 'kantel_deliveries_waiting',
    help: 'Deliveries that wait to be sent or are under way',
    registers,
    collect() {
      this.set(facts.waiting());
    },
  });
  new Gauge({
    name: 'kantel_due_late_seconds',
    help: 'By how much the oldest thing that is due is late',
    registers,
    collect() {
      const due = facts.nextDue();
      this.set(due ? Math.max(0, differenceInSeconds(facts.now(), due)) : 0);
    },
  });
  const settled = new Counter({
    name: 'kantel_deliveries_total',
    help: 'Deliveries done with since the start, by what became of them',
    labelNames: ['as'],
    registers,
  });
  const acks = new Histogram({
    name: 'kantel_ack_seconds',
    help: 'From when Kantel has a payload of Slack until it is acknowledged',
    buckets: ACK_BUCKETS,
    registers,
  });

  const route: Route<'/metrics'> = {
    path: '/metrics',
    handle(response) {
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  };
  return {
    route,
    /** A delivery is done with. */
    settled: (as: SettledAs): void => settled.inc({ as }),
    /** Something came in. @returns call it once that is acknowledged */
    cameIn: (): (() => void) => acks.startTimer(),
  };
}
