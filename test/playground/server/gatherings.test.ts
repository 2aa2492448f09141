import { describe, expect, it } from 'vitest';
import { oliver, readUpdates, refusalOf, refusedWith, salma, startPlayground } from './playground.ts';

const texts = (updates: Awaited<ReturnType<typeof readUpdates>>) =>
  updates.map(({ message, channel_post: post }) => message?.text ?? post?.text).filter((text) => text !== undefined);

describe('a group', () => {
  it('tells the bot that it was added, then only what is meant for it', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    const { id: chatId } = people.addGroup({ title: 'قراء', ownerId: salma, memberIds: [oliver] });
    const from = { personId: salma, chatId };
    const sent = await api.sendMessage(chatId, 'مرحبا');
    people.send(from, 'حديث بين الناس');
    people.mention(from, 'متى افتتح السد؟');
    people.send(from, '/ask السد');
    people.send(from, '/ask@OtherBot السد');
    people.reply({ personId: oliver, chatId }, sent.message_id, 'And the bridge?');
    const updates = await readUpdates(playground);
    expect(updates[0]?.my_chat_member?.new_chat_member).toMatchObject({
      status: 'member',
      user: { username: 'SanadBot' },
    });
    expect(updates[1]?.message?.new_chat_members).toHaveLength(1);
    expect(texts(updates)).toEqual(['@SanadBot متى افتتح السد؟', '/ask السد', 'And the bridge?']);
  });

  it.each([
    ['an administrator', { administrator: true, all: false }],
    ['a bot without privacy mode', { administrator: false, all: true }],
  ])('tells %s everything', async (_, { administrator, all }) => {
    const playground = await startPlayground({ bot: { can_read_all_group_messages: all } });
    const { people } = playground;
    const bot = administrator ? 'administrator' : 'member';
    const { id: chatId } = people.addGroup({ title: 'Readers', ownerId: oliver, bot });
    people.send({ personId: oliver, chatId }, 'between people');
    expect(texts(await readUpdates(playground))).toEqual(['between people']);
  });

  it('that has thrown the bot out or that it has left takes no messages', async () => {
    const { people, api } = await startPlayground();
    const kicked = people.addGroup({ title: 'a', ownerId: salma });
    people.removeBot(salma, kicked.id);
    expect(await refusedWith(api.sendMessage(kicked.id, 'x'))).toBe(
      '403 Forbidden: bot was kicked from the group chat',
    );
    const left = people.addGroup({ title: 'b', ownerId: salma, type: 'supergroup' });
    await api.leaveChat(left.id);
    expect(await refusedWith(api.sendMessage(left.id, 'x'))).toBe(
      '403 Forbidden: bot is not a member of the supergroup chat',
    );
    expect((await api.getUpdates()).at(-1)?.my_chat_member?.new_chat_member.status).toBe('left');
    people.setBotStatus(salma, left.id, 'member');
    await api.sendMessage(left.id, 'x');
  });

  it('that has become a supergroup says where it went', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    const old = people.addGroup({ title: 'قراء', ownerId: salma });
    const moved = people.migrate(old.id);
    const updates = await readUpdates(playground);
    expect(
      updates.slice(-2).map(({ message }) => [message?.migrate_to_chat_id, message?.migrate_from_chat_id]),
    ).toEqual([
      [moved.id, undefined],
      [undefined, old.id],
    ]);
    const refusal = await refusalOf(api.sendMessage(old.id, 'x'));
    expect(refusal.description).toBe('Bad Request: group chat was upgraded to a supergroup chat');
    expect(refusal.parameters).toEqual({ migrate_to_chat_id: moved.id });
    expect((await api.sendMessage(moved.id, 'x')).chat).toEqual({ id: moved.id, type: 'supergroup', title: 'قراء' });
  });

  it('shows the bot an administrator who stays unnamed as the group, until they are named again', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    const { id: chatId } = people.addGroup({ title: 'قراء', ownerId: salma, memberIds: [oliver], type: 'supergroup' });
    const from = { personId: salma, chatId };
    people.setAnonymous(salma, chatId, true);
    const unnamed = people.mention(from, 'متى افتتح السد؟');
    people.edit(from, unnamed.message_id, '@SanadBot متى؟');
    people.forward({ personId: salma }, { chatId, messageId: unnamed.message_id });
    people.setAnonymous(salma, chatId, false);
    people.mention(from, 'ومتى؟');
    const updates = (await readUpdates(playground)).slice(-4);
    const group = { id: chatId, title: 'قراء' };
    const asGroup = { from: { is_bot: true, username: 'GroupAnonymousBot' }, sender_chat: group };
    expect(updates.map(({ message, edited_message: edited }) => message ?? edited)).toMatchObject([
      asGroup,
      asGroup,
      { from: { id: salma }, forward_origin: { type: 'chat', sender_chat: group } },
      { from: { id: salma } },
    ]);
    expect(updates.at(-1)?.message?.sender_chat).toBeUndefined();
    expect(people.transcript(chatId).at(-2)?.writerId).toBe(salma);
    expect(await refusedWith(api.editMessageText(chatId, unnamed.message_id, 'x'))).toContain("can't be edited");
    expect(() => people.edit({ personId: oliver, chatId }, unnamed.message_id, 'x')).toThrow('is not by 102');
    expect(() => people.setAnonymous(oliver, chatId, true)).toThrow('cannot be unnamed');
  });

  it('says who is in it and who leads it', async () => {
    const { people, api } = await startPlayground();
    const { id: chatId } = people.addGroup({
      title: 'Readers',
      ownerId: salma,
      username: 'readers',
      type: 'supergroup',
    });
    people.join(oliver, chatId);
    expect((await api.getChatMember(chatId, oliver)).status).toBe('member');
    people.setStatus(oliver, chatId, 'administrator');
    expect((await api.getChatAdministrators('@readers')).map(({ user }) => user.id)).toEqual([salma, oliver]);
    people.leave(oliver, chatId);
    expect((await api.getChatMember(chatId, oliver)).status).toBe('left');
    expect(await refusedWith(api.getChatMember(chatId, 99))).toBe('400 Bad Request: user not found');
    expect(await api.getChat(chatId)).toMatchObject({ title: 'Readers', active_usernames: ['readers'] });
    expect(() => people.send({ personId: oliver, chatId }, 'x')).toThrow('is not in chat');
  });

  it('tells an administrator that asks for it who comes and goes', async () => {
    const { people, api } = await startPlayground();
    await api.getUpdates({ allowed_updates: ['chat_member'] });
    const { id: chatId } = people.addGroup({ title: 'Readers', ownerId: salma, bot: 'administrator' });
    people.join(oliver, chatId);
    expect(await api.getUpdates()).toMatchObject([
      { chat_member: { old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } } },
    ]);
  });
});

describe('a forum', () => {
  it('keeps its topics apart', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    const { id: chatId } = people.addGroup({ title: 'قراء', ownerId: salma, isForum: true });
    const threadId = people.addTopic(chatId, 'السدود');
    const question = people.mention({ personId: salma, chatId, threadId }, 'متى؟');
    expect((await readUpdates(playground)).at(-1)?.message).toMatchObject({
      message_thread_id: threadId,
      is_topic_message: true,
      chat: { is_forum: true },
    });
    expect(await api.sendMessage(chatId, 'جواب', { message_thread_id: threadId })).toMatchObject({
      message_thread_id: threadId,
    });
    const reply = { reply_parameters: { message_id: question.message_id } };
    expect((await api.sendMessage(chatId, 'جواب', reply)).message_thread_id).toBe(threadId);
    expect((await api.sendMessage(chatId, 'General')).message_thread_id).toBeUndefined();
    for (const id of [1, 999]) {
      expect(await refusedWith(api.sendMessage(chatId, 'x', { message_thread_id: id }))).toBe(
        '400 Bad Request: message thread not found',
      );
    }
  });
});

describe('a channel', () => {
  it('tells the bot of posts, and takes its own as an administrator', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    const { id: chatId } = people.addChannel({ title: 'أخبار', ownerId: salma, username: 'akhbar' });
    people.send({ personId: salma, chatId }, 'خبر');
    expect(texts(await readUpdates(playground))).toEqual(['خبر']);
    const post = await api.sendMessage('@akhbar', 'خبر جديد');
    expect(post).toMatchObject({ sender_chat: { id: chatId } });
    expect(post).not.toHaveProperty('from');
    await api.editMessageText(chatId, post.message_id, 'خبر أحدث');
    people.setBotStatus(salma, chatId, 'member');
    expect(await refusedWith(api.sendMessage(chatId, 'x'))).toBe(
      '400 Bad Request: need administrator rights in the channel chat',
    );
  });
});

describe('a private chat', () => {
  it('counts its messages together with groups, and a supergroup its own', async () => {
    const { people } = await startPlayground();
    const { id: chatId } = people.addGroup({ title: 'Readers', ownerId: salma, type: 'supergroup', bot: 'absent' });
    const ids = [people.start(salma), people.start(oliver), people.send({ personId: salma, chatId }, 'سؤال')];
    expect(ids.map(({ message_id: id }) => id)).toEqual([1, 2, 1]);
  });

  it('begins with a link’s payload, and takes forwarded messages', async () => {
    const playground = await startPlayground();
    const { people, api } = playground;
    people.start(oliver, 'article-12');
    expect(() => people.start(oliver, 'مقال')).toThrow('payload');
    const { id: chatId } = people.addChannel({ title: 'News', ownerId: oliver });
    const post = await api.sendMessage(chatId, 'The dam opened');
    people.forward({ personId: oliver }, { chatId, messageId: post.message_id });
    const updates = await readUpdates(playground);
    expect(updates[0]?.message).toMatchObject({
      text: '/start article-12',
      entities: [{ type: 'bot_command', length: 6 }],
    });
    expect(updates.at(-1)?.message).toMatchObject({
      text: 'The dam opened',
      forward_origin: { type: 'channel', message_id: post.message_id },
    });
  });

  it('has no administrators and cannot be left', async () => {
    const { people, api } = await startPlayground();
    people.start(salma);
    expect(await refusedWith(api.getChatAdministrators(salma))).toBe(
      '400 Bad Request: there are no administrators in the private chat',
    );
    expect(await refusedWith(api.leaveChat(salma))).toBe(
      "400 Bad Request: chat member status can't be changed in private chats",
    );
    expect(people.listChats()).toHaveLength(2);
    expect(await api.getChat(salma)).toMatchObject({ id: salma, type: 'private', first_name: 'سلمى' });
  });
});
