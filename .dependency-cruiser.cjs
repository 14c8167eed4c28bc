/** Who may import whom. Checked by `npm run check`; `test/project/imports.test.ts` checks the checker. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Values in, values out. */
const pureRooms = '(^src/words/|^src/features/.*/(rules|due|view|text|[a-z-]+-(rules|view|text))\\.ts$)';

module.exports = {
  forbidden: [
    only('no-cycles', 'A cycle cannot be read in one breath.', {}, { circular: true }),
    only(
      'app-joins',
      'app.ts joins everything, with app-services.ts and app-hearing.ts; the processes and the tests start it.',
      {
        pathNot:
          '^(src/(app|app-services|app-hearing|main|demo/[^/]+)\\.ts$|test/|bench/|chaos/bot/main\\.ts$)',
      },
      { path: '^src/app(-services|-hearing)?\\.ts$' },
    ),
    only(
      'features-by-the-front-door',
      'A feature reaches another through its service or its rules.',
      { path: '^src/features/([^/]+)/' },
      {
        path: '^src/features/([^/]+)/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(service|rules)\\.ts$'],
      },
    ),
    only(
      'pure-rooms',
      'Rules, views and words are values in, values out: no database, no Slack client, no environment.',
      { path: pureRooms },
      {
        path: [
          '^src/(db|delivery/.*store|slack/(bolt|edge|people|coordinators|answer)|secrets|log|clock|config|app|main)',
          'node_modules/(@slack/(bolt|web-api)|better-sqlite3|node-cron|pino)',
        ],
      },
    ),
    only(
      'pure-rooms-without-node',
      'Pure rooms read no file, no environment and no clock of the machine.',
      { path: pureRooms },
      { dependencyTypes: ['core'] },
    ),
    only(
      'sql-in-stores',
      'Only db/ and the stores speak SQL.',
      { path: '^src/', pathNot: '^src/db/|store\\.ts$' },
      { path: 'node_modules/(@types/)?better-sqlite3' },
    ),
    only(
      'slack-at-the-edge',
      'Only slack/ and delivery/ speak to Slack (types of blocks come from @slack/types).',
      { path: '^src/', pathNot: '^src/(slack|delivery)/' },
      { path: 'node_modules/@slack/(bolt|web-api|socket-mode|oauth)' },
    ),
    only(
      'foundations-know-no-features',
      'The foundations serve every feature and know none.',
      {
        path: '^src/(db|slack|delivery|schedule|secrets|words|[a-z-]+\\.ts$)',
        pathNot: '^src/(app|app-services|app-hearing|main)\\.ts$',
      },
      { path: '^src/features/' },
    ),
    only(
      'local-slack-stands-apart',
      'The local Slack knows nothing of Kantel.',
      { path: '^src/local-slack/' },
      { path: '^src/', pathNot: '^src/local-slack/' },
    ),
    only(
      'kantel-knows-one-slack',
      'Nothing in the bot knows which Slack it speaks to.',
      { path: '^src/', pathNot: '^src/(local-slack|demo)/' },
      { path: '^src/(local-slack|demo)/' },
    ),
    only(
      'no-tests-in-the-house',
      'The house does not lean on its tests.',
      { path: '^src/' },
      { path: '^(test|bench|chaos|scripts)/' },
    ),
    only('nothing-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
