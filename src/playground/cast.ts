import type { PersonSide } from './server/person/person-side.ts';

/** Whom one can be on the page: an Arabic reader, an English reader and an administrator, who is one of the bot's too. */
export const arabicReaderId = 101;
export const englishReaderId = 102;
export const administratorId = 103;

/** Puts the people into an empty world, with a forum of one topic, a plain group and a channel; the readers lead the latter two as well. */
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
  const friends = people.addGroup({
    title: 'Friends · الأصدقاء',
    ownerId: administratorId,
    memberIds: [arabicReaderId, englishReaderId],
  });
  const channel = people.addChannel({ title: 'News · أخبار', ownerId: administratorId });
  for (const { id } of [friends, channel]) {
    people.setStatus(arabicReaderId, id, 'administrator');
    people.setStatus(englishReaderId, id, 'administrator');
  }
}
