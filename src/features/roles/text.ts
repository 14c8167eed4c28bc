import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';

interface RoleTexts {
  readonly card: Readonly<Record<Role, string>>;
  readonly reminder: Readonly<Record<Role, string>>;
}

export const roleTexts: Catalogue<RoleTexts> = {
  en: {
    card: { mentor: '', mentee: '' },
    reminder: { mentor: '', mentee: '' },
  },
  nl: {
    card: { mentor: '', mentee: '' },
    reminder: { mentor: '', mentee: '' },
  },
};
