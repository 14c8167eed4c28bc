import { createServer, type Server, type ServerResponse } from 'node:http';

/** How long a Kantel on this machine may take to say how it is. Milliseconds. */
const ANSWER_WITHIN = 5_000;
const NOT_READY = 'not ready\n';

/** A path that is answered to anybody, with nothing about anybody. */
export interface Route<Path extends string = string> {
  readonly path: Path;
  readonly handle: (response: ServerResponse) => void;
}

/**
 * `/healthz`: the process answers. `/readyz`: it is connected and its database can be read.
 * @param isReady asked at each request
 */
export function healthRoutes(isReady: () => boolean): Route<'/healthz' | '/readyz'>[] {
  const answer = (response: ServerResponse, status: number, word: string): void => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(word);
  };
  return [
    { path: '/healthz', handle: (response) => answer(response, 200, 'ok\n') },
    {
      path: '/readyz',
      handle: (response) => (isReady() ? answer(response, 200, 'ready\n') : answer(response, 503, NOT_READY)),
    },
  ];
}

/**
 * Serves the routes alone, for Socket Mode, where Slack needs no door of its own.
 * @returns the server, listening; rejects where the port is taken
 */
export function serveRoutes(port: number, routes: readonly Route[]): Promise<Server> {
  const server = createServer((request, response) => {
    const route = routes.find(({ path }) => path === request.url?.split('?')[0]);
    if (route && request.method === 'GET') route.handle(response);
    else response.writeHead(404).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/** Whether what listens on this port of this machine is a Kantel that waits, or one that is about to work. */
export async function standbyAnswers(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    return answer.status === 503 && (await answer.text()) === NOT_READY;
  } catch {
    return false;
  }
}
