import type { Method } from '../method.ts';

export const authMethods: Record<string, Method> = {
  'auth.test': {
    args: {},
    tier: 'free',
    run: ({ world }) => ({
      url: `https://${world.team.domain}.slack.com/`,
      team: world.team.name,
      user: world.bot.name,
      team_id: world.team.id,
      user_id: world.bot.id,
      bot_id: world.botId,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    args: {},
    tier: 3,
    appLevel: true,
    run: ({ socketUrl }) => ({ url: socketUrl() }),
  },
  'team.info': {
    args: { team: 'string' },
    tier: 3,
    scopes: ['team:read'],
    run: ({ world }) => ({ team: { ...world.team, email_domain: '' } }),
  },
};
