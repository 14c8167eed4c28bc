import type { Language } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';
import { roleTexts } from './text.ts';

/** Who gave most of the advice in a meeting, as the role check asks (P13). */
export const advisers = ['mentor', 'mentee', 'both', 'nobody'] as const;
export type Adviser = (typeof advisers)[number];

/** Whether the roles turned back: the senior advised, which is what this programme is not for (P13). */
export const rolesSlipped = (adviser: Adviser): boolean => adviser === 'mentee';

/** What somebody does in their role, at the start: mrkdwn, several lines (P13, R4). */
export const roleCard = (role: Role, language: Language): string => roleTexts[language].card[role];

/** The role again, in one or two lines, before a meeting (P13). */
export const roleReminder = (role: Role, language: Language): string => roleTexts[language].reminder[role];
