import { parentPort } from 'node:worker_threads';
import { type MatchingInput, suggest } from './suggest-rules.ts';

/** A thread of its own: what comes in is matched, what comes of it goes back; a fault ends the thread. */
parentPort?.on('message', (input: MatchingInput) => parentPort?.postMessage(suggest(input)));
