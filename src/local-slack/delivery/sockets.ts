import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { realNow } from '../clock.ts';
import { secret } from '../ids.ts';
import { asText, isJson, parseJson } from '../json.ts';
import type { World } from '../world.ts';
import { type Ack, answerIn, type Carrier, type Envelope } from './envelope.ts';

/** The client gives up on a server that has not pinged for 30 seconds. */
const PING_EVERY_MS = 5000;
const GOODBYE_MS = 200;

interface Waiting {
  envelope: Envelope;
  sent: number;
  socket: WebSocket;
  settle: ((ack: Ack) => void) | undefined;
}

const ping = (socket: WebSocket): void => socket.ping(`Ping from local Slack ${realNow()}`);

function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.once('close', () => {
      clearTimeout(impatient);
      resolve();
    });
    socket.close(1000);
  });
}

/** The bot's connections in Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode). */
export class Sockets implements Carrier {
  readonly #world: World;
  readonly #ackWithinMs: number;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #open: WebSocket[] = [];
  readonly #silent = new WeakSet<WebSocket>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #acknowledged = new Set<string>();
  readonly #pinging: NodeJS.Timeout;
  #turn = 0;

  constructor(world: World, ackWithinMs: number) {
    this.#world = world;
    this.#ackWithinMs = ackWithinMs;
    this.#pinging = setInterval(() => {
      for (const socket of this.#open) if (!this.#silent.has(socket)) ping(socket);
    }, PING_EVERY_MS);
    this.#pinging.unref();
  }

  get count(): number {
    return this.#open.length;
  }

  /** A ticket opens one connection, once. */
  ticket(): string {
    const ticket = secret(16);
    this.#tickets.add(ticket);
    return ticket;
  }

  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket)) {
      this.#world.faults.add('socket', 'a connection with a ticket that is unknown or was used before');
      stream.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#welcome(socket));
  }

  carry(envelope: Envelope): Promise<Ack> {
    const socket = this.#next();
    if (socket === undefined) return Promise.resolve({ error: 'dispatch_failed' });
    const id = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish({ error: 'operation_timeout' }), this.#ackWithinMs);
      const finish = (ack: Ack) => {
        clearTimeout(timer);
        const waiting = this.#waiting.get(id);
        if (waiting !== undefined) waiting.settle = undefined;
        resolve(ack);
      };
      this.#waiting.set(id, { envelope, sent: realNow(), socket, settle: finish });
      socket.send(
        JSON.stringify({
          envelope_id: id,
          payload: envelope.payload,
          type: envelope.type,
          accepts_response_payload: envelope.takesAnswer,
          ...(envelope.type === 'events_api'
            ? { retry_attempt: envelope.retry?.attempt ?? 0, retry_reason: envelope.retry?.reason ?? '' }
            : {}),
        }),
      );
    });
  }

  /** Asks every connection to leave and come back, as Slack does every few hours. */
  refresh(): void {
    for (const socket of this.#open)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of [...this.#open]) socket.terminate();
  }

  /** Leaves every connection open and answers nothing on it any more, as where the line is dead and nobody said so. */
  silence(): void {
    for (const socket of this.#open) {
      socket.pause();
      this.#silent.add(socket);
    }
  }

  /** Says goodbye to every connection, and leaves those that do not answer. */
  async close(): Promise<void> {
    clearInterval(this.#pinging);
    for (const waiting of this.#waiting.values()) waiting.settle?.({ error: 'dispatch_failed' });
    await Promise.all([...this.#open].map(goodbye));
    this.#server.close();
  }

  /** Each envelope goes to one connection; they take turns. */
  #next(): WebSocket | undefined {
    const ready = this.#open.filter((socket) => socket.readyState === WebSocket.OPEN);
    this.#turn += 1;
    return ready[this.#turn % Math.max(1, ready.length)];
  }

  #welcome(socket: WebSocket): void {
    this.#open.push(socket);
    socket.on('message', (data) => this.#heard(String(data)));
    socket.on('close', () => this.#gone(socket));
    socket.on('error', () => socket.terminate());
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.length,
        debug_info: { host: 'local-slack', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: this.#world.appId },
      }),
    );
    ping(socket);
    this.#world.changes.tell('socket', { open: this.#open.length });
  }

  #gone(socket: WebSocket): void {
    this.#open.splice(this.#open.indexOf(socket), 1);
    for (const waiting of this.#waiting.values())
      if (waiting.socket === socket) waiting.settle?.({ error: 'dispatch_failed' });
    this.#world.changes.tell('socket', { open: this.#open.length });
  }

  #heard(text: string): void {
    const message = parseJson(text);
    const id = isJson(message) ? asText(message.envelope_id) : '';
    const waiting = this.#waiting.get(id);
    if (!isJson(message) || waiting === undefined) {
      if (this.#acknowledged.has(id)) this.#world.faults.add('acknowledged_twice', id);
      else this.#world.faults.add('unknown_envelope', text.slice(0, 200));
      return;
    }
    if (this.#world.wire.acknowledged?.(waiting.envelope.what) === 'lost') return;
    this.#waiting.delete(id);
    this.#acknowledged.add(id);
    if (waiting.settle === undefined) {
      const late = `${waiting.envelope.what} was acknowledged after ${realNow() - waiting.sent} ms`;
      this.#world.faults.add('late_ack', late);
      return;
    }
    const answer = answerIn(message.payload);
    if (answer !== undefined && !waiting.envelope.takesAnswer)
      this.#world.faults.add(
        'unexpected_ack_body',
        `${waiting.envelope.what}: ${JSON.stringify(answer).slice(0, 200)}`,
      );
    waiting.settle({ answer: waiting.envelope.takesAnswer ? answer : undefined });
  }
}
