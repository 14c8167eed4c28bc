// Where the thread begins: whatever reads TypeScript for the bot does not reach into its threads.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
