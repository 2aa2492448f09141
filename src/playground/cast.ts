import type { PersonSide } from './server/person/person-side.ts';

/** Whom one can be on the page: an Arabic reader, an English reader and an administrator, who is one of the bot's too. */
export const arabicReaderId = 101;
export const englishReaderId = 102;
export const administratorId = 103;

/** Puts the people and their group, a forum with one topic, into an empty world. */
export function addCast(people: PersonSide): void {
  people.addPerson({ id: arabicReaderId, firstName: 'سلمى', username: 'salma', languageCode: 'ar' });
  people.addPerson({ id: englishReaderId, firstName: 'Oliver', username: 'oliver', languageCode: 'en' });
  people.addPerson({ id: administratorId, firstName: 'Huda', username: 'huda', languageCode: 'en' });
  const group = people.addGroup({
    title: 'Newsroom · غرفة الأخبار',
    ownerId: administratorId,
    memberIds: [arabicReaderId, englishReaderId],
    isForum: true,
  });
  people.addTopic(group.id, 'Astana · أستانا');
}
