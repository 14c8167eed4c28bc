import { createServer, type Server, type ServerResponse } from 'node:http';

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
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${word}\n`);
  };
  return [
    { path: '/healthz', handle: (response) => answer(response, 200, 'ok') },
    {
      path: '/readyz',
      handle: (response) => (isReady() ? answer(response, 200, 'ready') : answer(response, 503, 'not ready')),
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
