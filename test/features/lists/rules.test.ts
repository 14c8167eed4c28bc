import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disarmed, rearmed } from '../../../src/features/lists/cell-rules.ts';
import { decode } from '../../../src/features/lists/decoding-rules.ts';
import { looksLikeTable, readTable } from '../../../src/features/lists/reading-rules.ts';
import { askedIn } from '../../../src/features/lists/row-rules.ts';
import { effectOf, isFault, type Looked, meantBy, type Standing } from '../../../src/features/lists/rules.ts';
import { type Listed, partsOf, writeTable } from '../../../src/features/lists/writing-rules.ts';
import { asWritten } from '../../../src/features/lists/written-rules.ts';
import { bareTeam } from '../../../src/words/team.ts';

const rowsOf = (text: string) => {
  const table = readTable(text);
  if ('why' in table) throw new Error(`cannot be read: ${table.why}`);
  return table.rows;
};
const cellsOf = (text: string) => rowsOf(text).map(({ cells }) => cells);
const sanne = { email: 's@x.nl', role: 'leerling', team: 'Fusies; M&A\nen meer' };

describe('a list is read, however it was written', () => {
  test.each([
    ['semicolons', 'E-mail;Rol;Praktijkgroep\r\ns@x.nl;leerling;"Fusies; M&A\r\nen meer"\r\n'],
    ['commas', 'Email,ROLE,Team\ns@x.nl,leerling,"Fusies; M&A\nen meer"'],
    ['tabs', 'team\te-mailadres\trol\n"Fusies; M&A\nen meer"\ts@x.nl\tleerling\n'],
    [
      "Excel's own line, and empty lines",
      'sep=,\r\nröl,mail,team\r\n\r\nleerling,s@x.nl,"Fusies; M&A\nen meer"\r\n,,\r\n',
    ],
  ])('with %s', (_, text) => expect(cellsOf(text)).toEqual([sanne]));

  const text = 'email;kantoor\r\ns@x.nl;Curaçao\r\n';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(text), false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), false],
    ['UTF-16 with a mark', utf16, false],
    ['UTF-16 without', utf16.subarray(2), true],
    ['Windows-1252', Buffer.from(text, 'latin1'), true],
  ])('in %s', (_, bytes, isGuessed) => {
    const decoded = decode(bytes);
    expect(decoded?.isGuessed).toBe(isGuessed);
    expect(cellsOf(decoded?.text ?? '')).toEqual([{ email: 's@x.nl', office: 'Curaçao' }]);
  });

  test('each row knows its line, also below cells of several lines', () => {
    expect(rowsOf('sep=;\nid;team\nU1A;"a\nb"\n\nU2A;c').map(({ line }) => line)).toEqual([3, 6]);
  });

  test('what is no list is said, each in its own way', () => {
    expect(decode(Buffer.from('PK\x03\x04\x00\x00abcdef'))).toBeUndefined();
    // As Excel begins a workbook: with the name of its first part, and room kept free behind it.
    const workbook = `PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml \xA2\x04\x02(\xA0${'\0'.repeat(520)}`;
    expect(decode(Buffer.from(workbook, 'latin1'))).toBeUndefined();
    expect(readTable(' \n ')).toEqual({ why: 'empty' });
    expect(readTable('naam;team\nSanne;A')).toEqual({ why: 'noPeople', headers: ['naam', 'team'] });
    expect(readTable('email;rol;Role\na@b.nl;mentor;mentor')).toEqual({ why: 'twice', header: 'Role' });
    expect(readTable('email;rol\na@b.nl;mentor\n"c@d.nl;mentor\n')).toEqual({ why: 'quote', line: 3 });
    expect(readTable(`id\nU1A\n${'x'.repeat(30_000)}`)).toEqual({ why: 'endless', line: 3 });
    expect(readTable('email;rol\n')).toEqual({ why: 'noRows' });
    expect(readTable(`email\n${'a@b.nl\n'.repeat(5_001)}`)).toEqual({ why: 'tooMany' });
  });

  test('words are taken for a list only where their first line holds our headers', () => {
    expect(looksLikeTable('email;rol\na@b.nl;mentor')).toBe(true);
    for (const words of ['note', 'I met, the mentor; at 10\nand then?', 'email;rol', 'team,role\nA,mentor'])
      expect(looksLikeTable(words)).toBe(false);
  });

  test('nobody can hold up everybody with what they write or drop', () => {
    // Where the work grew with the square of the length, or faster, this would not end.
    for (const part of ['<', '<@UA|', '<mailto:', '<a|', '```\n', ' ']) asWritten(part.repeat(8_000));
    for (const part of [';', '"', '";"\n']) readTable(`id\n${part.repeat(1_000_000 / part.length)}`);
  });

  test('any text is read or refused, and never throws', () => {
    const mess = fc.array(
      fc.constantFrom('email', 'rol', ';', ',', '"', '\n', '\r', 'x', "'", '=', 'a@b.nl', '\t'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          mess.map((all) => `email;rol\n${all.join('')}`),
          fc.string(),
        ),
        (text) => {
          const table = readTable(text);
          if (!('why' in table)) table.rows.map(askedIn);
          looksLikeTable(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what a row asks for', () => {
  const asked = (header: string, row: string) => rowsOf(`id;${header}\nUSANNE;${row}`).map(askedIn)[0];
  test.each([
    ['rol', 'Leerling', { role: 'mentee' }],
    ['beoordelaar', 'UPETRA | r@x.nl', { appraisers: [{ id: 'UPETRA' }, { email: 'r@x.nl' }] }],
    ['beoordelaar', 'geen', { appraisers: [] }],
    ['appraiser_email', 'r@x.nl', { appraisers: [{ email: 'r@x.nl' }] }],
    ['talen', 'Nederlands, English', { speaks: ['nl', 'en'] }],
    ['plaatsen', '2', { places: 2 }],
    ['team', "'=Tax", { team: '=Tax' }],
  ])('%s: %s', (header, row, part) => expect(asked(header, row)).toMatchObject(part));

  test.each([
    ['rol', 'constructor', { why: 'role', said: 'constructor' }],
    ['rol', 'partner', { why: 'role', said: 'partner' }],
    ['beoordelaar', 'Petra', { why: 'unreadableAppraiser', said: 'Petra' }],
    ['talen', 'Klingon', { why: 'language', said: 'Klingon' }],
    ['plaatsen', '12', { why: 'places', said: '12' }],
    ['team', 'x'.repeat(81), { why: 'tooLong', said: 'x'.repeat(81) }],
    ['team', 'Tax;Amsterdam', { why: 'tooManyCells', said: '' }],
  ])('%s cannot be “%s”', (header, row, fault) => expect(asked(header, row)).toEqual({ line: 2, ...fault }));
});

describe('what a list comes to', () => {
  const people: Record<string, Looked> = {
    UANNA: { id: 'UANNA', is: 'member' },
    'a@x.nl': { id: 'UANNA', is: 'member' },
    'z@x.nl': { id: 'UZOE', is: 'member' },
    UGUEST: { id: 'UGUEST', is: 'guest' },
    'm@x.nl': 'mayNotAsk',
  };
  const look = (who: { id: string } | { email: string }) =>
    people['id' in who ? who.id : who.email] ?? 'unknown';
  const standing: Standing = {
    team: 'Tax',
    office: 'Amsterdam',
    speaks: ['nl'],
    appraisers: ['UBOSS'],
    signup: null,
    withdrew: false,
  };
  const meant = {
    line: 2,
    userId: 'UANNA',
    role: null,
    team: null,
    office: null,
    appraisers: null,
    speaks: null,
    places: null,
  };

  test('a row about nobody, a guest, or somebody who stands above is not used; nor one with an unknown appraiser', () => {
    const rows = rowsOf('id;rol;beoordelaar\na@x.nl;mentor\nUANNA;mentor\nb@x.nl;\nUGUEST;\nm@x.nl;\n').map(
      askedIn,
    );
    const found = meantBy(rows, look).map((row) => (isFault(row) ? `${row.why} ${row.said}` : row.userId));
    expect(found).toEqual(['UANNA', 'twice 2', 'unknown b@x.nl', 'guest UGUEST', 'mayNotAsk m@x.nl']);
    const judged = rowsOf('id;beoordelaar\nUANNA;b@x.nl').map(askedIn);
    expect(meantBy(judged, look)).toEqual([{ line: 2, why: 'unknownAppraiser', said: 'b@x.nl' }]);
  });

  test('an id and an email in one row have to be of one person', () => {
    const used = (email: string) =>
      meantBy(rowsOf(`id;email;rol\nUANNA;${email};mentor`).map(askedIn), look)[0];
    for (const email of ['A@x.nl', '', 'gone@x.nl', 'm@x.nl'])
      expect(used(email)).toMatchObject({ userId: 'UANNA' });
    expect(used('z@x.nl')).toEqual({ line: 2, why: 'twoPeople', said: 'z@x.nl' });
  });

  const imported = { role: 'mentor', places: 2, source: 'import' } as const;
  test.each([
    [
      'somebody new with a role',
      { role: 'mentor' },
      {},
      { kind: 'fresh', signup: { role: 'mentor', places: 1 } },
    ],
    ['a role without a team', { role: 'mentor' }, { team: null }, { why: 'teamMissing' }],
    ['nothing at all', {}, {}, { why: 'roleMissing' }],
    ['facts without a role', { appraisers: [] }, {}, { kind: 'changed', appraisers: [] }],
    ['what is known already', { team: 'TAX', appraisers: ['UBOSS'] }, {}, { kind: 'unchanged' }],
    [
      'a new office',
      { office: 'Breda' },
      { signup: imported },
      { kind: 'changed', place: { office: 'Breda', speaks: ['nl'] } },
    ],
    ['somebody who withdrew', { role: 'mentor' }, { withdrew: true }, { why: 'onlyThemselves' }],
    [
      'somebody who signed up themselves',
      { role: 'mentee', office: 'Breda', team: 'M&A' },
      { signup: { ...imported, source: 'self' } },
      { kind: 'changed', team: 'M&A', keepsOwn: true },
    ],
  ] as const)('%s', (_, row, known, effect) => {
    const found = effectOf({ ...meant, ...row }, { ...standing, ...known });
    expect(found).toMatchObject(effect);
    if (!isFault(found) && found.keepsOwn)
      expect([found.place, found.signup]).toEqual([undefined, undefined]);
  });
});

describe('a list on its way out', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const formula = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''@", '\t=', "'", '"', ';'), text)
    .map((all) => all.join(''));
  const cell = fc.oneof(text, formula).map((each) => each.replaceAll(/\s+/g, ' ').trim());

  test('no cell can be taken for a formula, and each comes back as it was', () => {
    fc.assert(
      fc.property(cell, (each) => {
        expect(disarmed(each)).not.toMatch(/^[=+\-@\t\r]/);
        expect(rearmed(disarmed(each))).toBe(each);
      }),
    );
  });

  test('what is written is read back the same', () => {
    const ids = fc.uniqueArray(fc.constantFrom('UA1', 'UB2', 'WC3'), { maxLength: 2 });
    const listed = fc.record({
      id: fc.constantFrom('UX1', 'WX2'),
      name: cell,
      role: fc.constantFrom(null, 'mentor' as const, 'mentee' as const),
      // What holds nothing but marks, such as “΅”, is no team's name.
      team: cell.map((each) => (bareTeam(each) ? each : '')),
      office: cell,
      appraisers: ids,
      speaks: fc.constantFrom(['nl', 'en'], []),
      places: fc.constantFrom(null, 1, 5),
      mentorOf: ids,
      menteeOf: ids,
    });
    fc.assert(
      fc.property(
        fc.array(listed, { minLength: 1 }),
        fc.constantFrom('en' as const, 'nl' as const),
        (people, language) => {
          const table = readTable(writeTable(people, language));
          if ('why' in table) throw new Error(table.why);
          expect(table.unknown).toEqual([]);
          expect(table.rows.map(askedIn)).toEqual(people.map((person, at) => askedFrom(person, at + 2)));
        },
      ),
    );
  });
  const askedFrom = ({ id, role, team, office, appraisers, speaks, places }: Listed, line: number) => ({
    line,
    who: { id },
    beside: null,
    role,
    team: team || null,
    office: office || null,
    appraisers: appraisers.length > 0 ? appraisers.map((each) => ({ id: each })) : null,
    speaks: speaks.length > 0 ? speaks : null,
    places,
  });

  test('parts lose nothing and are cut between lines', () => {
    expect(partsOf('\uFEFFab\r\ncd\r\nef', 8)).toEqual(['ab\r\ncd\r\n', 'ef']);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (list, most) => {
        expect(partsOf(list, most).join('')).toBe(list.replace(/^\uFEFF/, ''));
      }),
    );
  });
});
