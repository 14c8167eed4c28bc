import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { daysAfter, MONDAY, setStage } from '../support/stage.ts';
import { read } from './sources.ts';

interface Locked {
  readonly version: string;
  readonly hasInstallScript?: boolean;
}

const ours = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

test('every dependency is named in one exact version, the one in the lock', () => {
  const named = Object.entries({
    ...ours.dependencies,
    ...ours.devDependencies,
    ...ours.optionalDependencies,
  });
  expect(named.length).toBeGreaterThan(20);
  const loose = named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
  expect(loose).toEqual([]);
});

test('what runs a script at install is allowed by name, and nothing is allowed that runs none', () => {
  const running = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
  expect([...new Set(running.map(nameOf))].sort()).toEqual(Object.keys(ours.allowScripts).sort());
});

test('Kantel opens connections to Slack and to nothing else', async () => {
  const opened = new Set<Socket>();
  const names = new Set<string>();
  const note = (message: unknown): void => {
    const { socket } = message as { socket: Socket };
    opened.add(socket);
    // Asked for by name: noted also where nothing answers, as on a machine without a network.
    socket.on('lookup', (_fault, _address, _family, host: string) => names.add(host));
  };
  const ports = new Set<string>();
  const remember = (): void => {
    for (const { remoteAddress, remotePort } of opened)
      if (remotePort) ports.add(`${remoteAddress}:${remotePort}`);
  };
  subscribe('net.client.socket', note);
  try {
    const stage = await setStage();
    await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
    remember();
    await stage.turnTo(daysAfter(MONDAY, 30));
    remember();
    const { hostname, port } = new URL(stage.env.SLACK_API_URL);
    expect([...ports]).toEqual([`${hostname}:${port}`]);
    expect([...names].filter((name) => name !== hostname)).toEqual([]);
    await stage.close();
  } finally {
    unsubscribe('net.client.socket', note);
  }
});
