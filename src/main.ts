import { existsSync } from 'node:fs';
import { createKantel } from './app.ts';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { faultInWords } from './startup-fault.ts';

/** How long what is under way may take to finish when the process is asked to stop. Milliseconds. */
const STOP_WITHIN = 10_000;

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const kantel = createKantel({ config, clock: systemClock, log });
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    void kantel.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await kantel.start();
} catch (error) {
  const faults = error instanceof ConfigError ? error.faults : [faultInWords(error)];
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
