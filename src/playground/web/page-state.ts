import type { BotCommand, User, UserFromGetMe } from 'grammy/types';
import { administratorId } from '../cast.ts';
import type { ChatView, PersonSide } from '../server/person/person-side.ts';
import type { Draft, TranscriptMessage } from '../server/world/transcript.ts';

/** Questions to tap, by the language of the person. */
export type Suggestions = Readonly<Record<'ar' | 'en', readonly string[]>>;

/** What a person sees of the bot. */
export interface ProfileView {
  readonly name: string;
  readonly description: string;
  /** Of the menu in the private chat and in groups. */
  readonly commands: { readonly private: readonly BotCommand[]; readonly group: readonly BotCommand[] };
}

/** Everything that a page shows, as it is at one moment. */
export interface PageState {
  /** Events after this one are not in it yet. */
  readonly lastEventId: string;
  readonly bot: { readonly id: number; readonly username: string };
  readonly people: readonly User[];
  /** Which of them administers the bot. */
  readonly administratorId: number;
  readonly chats: readonly ChatState[];
  /** By the person's id. */
  readonly profiles: Readonly<Record<number, ProfileView>>;
  readonly suggestions: Suggestions;
}

export interface ChatState extends ChatView {
  readonly messages: readonly TranscriptMessage[];
  readonly draft?: Draft;
}

export interface PageStateOptions {
  readonly bot: UserFromGetMe;
  readonly suggestions: Suggestions;
}

export function readPageState(
  people: PersonSide,
  { bot, suggestions }: PageStateOptions,
  lastEventId: string,
): PageState {
  return {
    lastEventId,
    bot: { id: bot.id, username: bot.username },
    people: people.listPeople(),
    administratorId,
    chats: people.listChats().map((view) => {
      const { id } = view.chat;
      return { ...view, messages: people.transcript(id), draft: people.draft(id) };
    }),
    profiles: readProfiles(people),
    suggestions,
  };
}

export function readProfiles(people: PersonSide): PageState['profiles'] {
  return Object.fromEntries(people.listPeople().map((person) => [person.id, readProfile(people, person)]));
}

function readProfile(people: PersonSide, { id: personId, language_code: code = 'en' }: User): ProfileView {
  const { name, description } = people.botProfile(code);
  const group = people
    .listChats()
    .find(({ chat, memberIds }) => chat.type !== 'private' && memberIds.includes(personId));
  return {
    name,
    description,
    commands: {
      private: people.commands({ personId }),
      group: group ? people.commands({ personId, chatId: group.chat.id }) : [],
    },
  };
}
