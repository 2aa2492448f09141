import { describe, expect, it } from 'vitest';
import type { Asker, AskRequest } from '../../src/domain/answer.ts';
import { CorpusError } from '../../src/domain/errors.ts';
import { abstained, answered, replied } from '../fakes/answers.ts';
import { createBareAsker } from '../fakes/bare-asker.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';

const folder = useFolder();

/** Answers every question alike, and keeps what it was asked. */
function createRecorder(answer: Awaited<ReturnType<Asker['ask']>> = answered.en) {
  const requests: AskRequest[] = [];
  const ask = async (request: AskRequest) => {
    requests.push(request);
    if (request.articleIds?.some((id) => id === 'nope')) throw notFound();
    return { ...answer, question: request.question };
  };
  return { requests, asker: createBareAsker({ ask }) };
}

function notFound() {
  return new CorpusError('No article has the id "nope".', { code: 'article-not-found' });
}

describe('ask', () => {
  it.each([
    ['answered in English', answered.en],
    ['answered in Arabic', answered.ar],
    ['abstained', abstained],
    ['replied', replied],
  ])('prints the answer as one JSON object: %s', async (_, answer) => {
    const { asker } = createRecorder(answer);
    const { exitCode, stdout, objects, stderr } = await run(folder.path, ['ask', answer.question, '--json'], { asker });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^[^\n]+\n$/);
    expect(objects).toEqual([JSON.parse(JSON.stringify(answer))]);
    expect(stderr).toBe('');
  });

  it('prints text for people, and how it came about when asked', async () => {
    const { asker } = createRecorder();
    const plain = await run(folder.path, ['ask', 'who attended?'], { asker });
    expect(plain.stdout).toContain('[1] Astana 22');
    const explained = await run(folder.path, ['ask', 'who attended?', '--explain'], { asker });
    expect(explained.stdout).toContain('confidence: 0.930');
  });

  it('hands on language and articles, and takes several words for one question', async () => {
    const { asker, requests } = createRecorder();
    await run(folder.path, ['ask', 'من', 'حضر؟', '--lang', 'en', '--article', 'a', '--article', 'b'], { asker });
    expect(requests).toEqual([{ question: 'من حضر؟', language: 'en', articleIds: ['a', 'b'] }]);
  });

  it('exits 1 for an article that is not held, and prints no data', async () => {
    const { asker } = createRecorder();
    const { exitCode, stdout, stderr } = await run(folder.path, ['ask', 'who?', '--article', 'nope', '--json'], {
      asker,
    });
    expect([exitCode, stdout, stderr]).toEqual([1, '', 'No article has the id "nope".\n']);
  });

  it('exits 2 without a QUESTION where there is no terminal', async () => {
    const { exitCode, stdout, stderr } = await run(folder.path, ['ask']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('QUESTION');
  });

  it('exits 130 after an interruption, without an answer', async () => {
    const stop = new AbortController();
    const ask = async () => {
      stop.abort(130);
      return answered.en;
    };
    const { exitCode, stdout } = await run(folder.path, ['ask', 'who?'], {
      asker: createBareAsker({ ask }),
      signal: stop.signal,
    });
    expect([exitCode, stdout]).toEqual([130, '']);
  });

  it('is a conversation on a terminal, until the input ends', async () => {
    const { asker, requests } = createRecorder();
    const stdin = ['who attended?\n', '\n', 'ومتى؟\n'];
    const { exitCode, stdout } = await run(folder.path, ['ask', '--lang', 'en'], { asker, stdin, isTerminal: true });
    expect(exitCode).toBe(0);
    expect(requests).toMatchObject([
      { question: 'who attended?', language: 'en', conversation: 'terminal' },
      { question: 'ومتى؟', language: 'en', conversation: 'terminal' },
    ]);
    expect(stdout.match(/\[1\] Astana 22/g)).toHaveLength(2);
  });

  it('goes on with a conversation after what fails', async () => {
    const { asker } = createRecorder();
    const given = { asker, stdin: ['who?\n', 'when?\n'], isTerminal: true };
    const { exitCode, stderr } = await run(folder.path, ['ask', '--article', 'nope'], given);
    expect(exitCode).toBe(0);
    expect(stderr.match(/No article/g)).toHaveLength(2);
  });
});

describe('ask --stdin', () => {
  const lines = async (
    input: readonly (string | Buffer)[],
    options: readonly string[] = [],
    recorder = createRecorder(),
  ) => {
    const result = await run(folder.path, ['ask', '--stdin', ...options], { asker: recorder.asker, stdin: input });
    return { ...result, requests: recorder.requests };
  };

  it('gives one object for each line, in order', async () => {
    const { exitCode, stdout, objects } = await lines(['who attended?\r\n', 'من حضر؟\n', '\n', '{"question": "متى؟"}']);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')).toHaveLength(5);
    expect(objects.map(({ question }) => question)).toEqual(['who attended?', 'من حضر؟', '', 'متى؟']);
  });

  it('echoes the id, whatever it is', async () => {
    const { objects } = await lines(['{"question": "a", "id": 7}\n{"question": "b", "id": null}\n{"question": "c"}\n']);
    expect(objects.map((object) => ('id' in object ? object.id : 'none'))).toEqual([7, null, 'none']);
  });

  it('takes what a line says over the options', async () => {
    const options = ['--lang', 'ar', '--article', 'a'];
    const line = '{"question": "من؟", "lang": "en", "articles": ["b", "c"], "conversation": "x"}\n';
    const { requests } = await lines(['من؟\n', line], options);
    expect(requests).toEqual([
      { question: 'من؟', language: 'ar', articleIds: ['a'] },
      { question: 'من؟', language: 'en', articleIds: ['b', 'c'], conversation: 'x' },
    ]);
  });

  it('keeps the articles of a conversation until they are given anew', async () => {
    const ask = (fields: object) => `${JSON.stringify({ question: 'q', ...fields })}\n`;
    const { requests } = await lines([
      ask({ conversation: 'x', articles: ['a'] }),
      ask({ conversation: 'x' }),
      ask({ conversation: 'y' }),
      ask({}),
      ask({ conversation: 'x', articles: ['nope'] }),
      ask({ conversation: 'x' }),
      ask({ conversation: 'x', articles: ['b'] }),
      ask({ conversation: 'x' }),
      ask({ conversation: 'x', articles: [] }),
      ask({ conversation: 'x' }),
    ]);
    expect(requests.map(({ articleIds }) => articleIds?.join() ?? 'all')).toEqual(
      'a a all all nope a b b all all'.split(' '),
    );
  });

  it('gives an error for a line that fails, goes on, and exits 1', async () => {
    const { exitCode, objects } = await lines([
      '{"question": "من؟", "articles": ["nope"], "id": "x"}\n',
      '{"question": \n',
      '{"id": 3, "articles": "a", "lang": "fr"}\n',
      Buffer.from([0xff, 0xfe, 0x0a]),
      `${'a'.repeat(1_100_000)}\n`,
      'who?\n',
    ]);
    expect(exitCode).toBe(1);
    expect(objects).toMatchObject([
      { kind: 'error', id: 'x', question: 'من؟', code: 'article-not-found', message: 'No article has the id "nope".' },
      { kind: 'error', question: '{"question": ', code: 'invalid-line' },
      {
        kind: 'error',
        id: 3,
        code: 'invalid-line',
        message:
          'The line has no "question"; it has "articles" that is not a list of article ids; it has "lang" that is not one of ar, en.',
      },
      { kind: 'error', code: 'invalid-line', message: 'The line is not UTF-8.' },
      { kind: 'error', question: 'a'.repeat(200), code: 'invalid-line' },
      { kind: 'answered', question: 'who?' },
    ]);
  });

  it('tells what broke in the log only', async () => {
    const asker = createBareAsker();
    const { exitCode, objects, stderr } = await run(folder.path, ['ask', '--stdin'], { asker, stdin: ['سؤال\n'] });
    expect(exitCode).toBe(1);
    expect(objects).toMatchObject([{ kind: 'error', question: 'سؤال', code: 'internal' }]);
    expect(stderr).toContain('not implemented');
    expect(stderr).not.toContain('سؤال');
  });

  it('ends at once when it is interrupted, with exit code 130', async () => {
    const stop = new AbortController();
    const ask = async (request: AskRequest) => {
      if (request.question === 'second') stop.abort(130);
      return { ...answered.en, question: request.question };
    };
    const stdin = ['first\n', 'second\n', 'third\n'];
    const options = { asker: createBareAsker({ ask }), stdin, signal: stop.signal };
    const { exitCode, objects } = await run(folder.path, ['ask', '--stdin'], options);
    expect(exitCode).toBe(130);
    expect(objects.map(({ question }) => question)).toEqual(['first']);
  });

  it('takes no QUESTION', async () => {
    expect((await run(folder.path, ['ask', '--stdin', 'who?'])).exitCode).toBe(2);
  });
});
