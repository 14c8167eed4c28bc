/** A small law firm for tests. People of the same team share a practice; Kees coordinates. */
export const firm = {
  name: 'Van Dam & Partners',
  users: [
    person('UKEES', 'kees', 'Kees Coördinator', 'en-US'),
    person('USANNE', 'sanne', 'Sanne Jansen', 'nl-NL'),
    person('UPETRA', 'petra', 'Petra de Vries', 'nl-NL'),
    person('UOMAR', 'omar', 'Omar Haddad', 'en-GB'),
    person('URUTH', 'ruth', 'Ruth Klein', 'en-US'),
    person('UNINA', 'nina', 'Nina Buitenstaander', 'en-US'),
    { ...person('UGONE', 'gone', 'Gerard Weg', 'nl-NL'), deleted: true },
    { ...person('UGUEST', 'guest', 'Gast Extern', 'nl-NL'), restricted: true },
    { ...person('UROBOT', 'robot', 'Reminder Robot', 'en-US'), isBot: true },
  ],
};

function person(id: string, name: string, realName: string, locale: string) {
  return { id, name, realName, locale, tz: 'Europe/Amsterdam', email: `${name}@example.com` };
}
