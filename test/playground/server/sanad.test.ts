import { describe, expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../../src/bot/bot.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { answerIn } from '../../bot/sample-answers.ts';
import { phrasebook } from '../../bot/harness.ts';
import { createBriefSleep } from '../../fakes/brief-sleep.ts';
import { createFakeAsker } from '../../fakes/asker.ts';
import { createBotStore } from '../../fakes/bot-store.ts';
import { oliver, salma, startPlayground, token, type Playground } from './playground.ts';

/** Sanad's own bot, polling the local server until the end of the test. */
async function startSanad(ask: () => Answer): Promise<Playground> {
  const playground = await startPlayground();
  const { time, logger, url } = playground;
  const sleep = createBriefSleep();
  const [asker, store] = [createFakeAsker(ask), createBotStore()];
  const sanad = createBot({ asker, store, phrasebook, logger, clock: time, sleep }, { token, apiRoot: url });
  const controller = new AbortController();
  const running = sanad.run(controller.signal);
  onTestFinished(async () => {
    controller.abort();
    await running;
  });
  return playground;
}

describe('Sanad on the local server', () => {
  it.each([
    ['ar' as const, salma, 'من حضر؟', 'حضرت الجولة تركيا وروسيا وإيران.'],
    ['en' as const, oliver, 'who attended?', 'Türkiye, Russia and Iran attended the round.'],
  ])('answers in %s with words of an article', async (language, personId, question, quote) => {
    const { people, nextEvent } = await startSanad(() => answerIn(language));
    const { message_id: id } = people.send({ personId }, question);
    const { message } = await nextEvent('message', (event) => event.message.message.from?.is_bot === true);
    expect(message.message.text).toContain(quote);
    expect(message.message.reply_to_message?.message_id ?? id).toBe(id);
    expect(message.message.entities?.map(({ type }) => type)).toContain('text_link');
  });

  it('answers once although the connection breaks after a poll', async () => {
    const { people, nextEvent, server } = await startSanad(() => answerIn('ar'));
    server.faults.add({ kind: 'drop-after', method: 'getUpdates', times: 2 });
    people.send({ personId: salma }, 'من حضر؟');
    await nextEvent('message', (event) => event.message.message.from?.is_bot === true);
    expect(people.transcript(salma)).toHaveLength(2);
  });

  it('shows its commands in the reader’s language', async () => {
    const { people, nextEvent } = await startSanad(() => answerIn('en'));
    await nextEvent('profile');
    people.start(oliver);
    await nextEvent('message', (event) => event.message.message.from?.is_bot === true);
    expect(people.commands({ personId: oliver }).map(({ command }) => command)).toContain('help');
    expect(people.commands({ personId: salma })[0]?.description).toMatch(/\p{Script=Arabic}/u);
  });
});
