import { z } from 'zod';

const text = z.string().nullish();
const flag = z.boolean().nullish();

/** What Slack tells of somebody in `users.info` and in the event `user_change`, as far as Kantel looks at it. */
export const toldShape = z.object({
  id: z.string().min(1),
  name: text,
  real_name: text,
  /** The address only where the manifest asks for it. */
  profile: z.object({ display_name: text, real_name: text, email: text }).nullish(),
  /** Not told where the account is deactivated. */
  locale: text,
  tz: text,
  deleted: flag,
  is_bot: flag,
  is_stranger: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
});

type Whole = z.infer<typeof toldShape>;

/** What is told of somebody; what Slack leaves out may be absent. */
export type Told = Pick<Whole, 'id'> & Partial<Whole>;
