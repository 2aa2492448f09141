import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFittingCommands } from '../../../src/playground/page/fitting-commands.js';
import { move } from '../../../src/playground/page/offers.js';
import { createUnread } from '../../../src/playground/page/unread.js';

const english = [
  { command: 'start', description: 'What I do, with questions to try' },
  { command: 'help', description: 'How to ask, and how to read an answer' },
  { command: 'stop', description: 'No more news' },
];
const arabic = [
  { command: 'start', description: 'ما الذي أفعله، مع أسئلة للتجربة' },
  { command: 'help', description: 'كيف تسأل، وكيف تقرأ الجواب' },
  { command: 'stop', description: 'لا مزيد من الأخبار' },
];

describe('the commands that fit what is typed', () => {
  it.each([
    ['/', ['start', 'help', 'stop']],
    ['/st', ['start', 'stop']],
    ['/ST', ['start', 'stop']],
    ['/he', ['help']],
    ['/answ', ['help']],
    ['/news', ['stop']],
    ['/nothing', []],
    ['/help ', []],
    ['/help\n', []],
    ['help', []],
    ['', []],
    ['//', []],
    ['/(', []],
  ])('are found by name, then by a word of what they do: %j', (typed, names) => {
    expect(listFittingCommands(english, typed).map(({ command }) => command)).toEqual(names);
  });

  it.each([
    ['/', ['start', 'help', 'stop']],
    ['/st', ['start', 'stop']],
    ['/تقرأ', ['help']],
    ['/جواب', ['help']],
    ['/كيف', ['help']],
    ['/أخبار', ['stop']],
    ['/لاشيء', []],
    ['/كيف ', []],
    ['كيف', []],
  ])('are found in Arabic too, without the article: %j', (typed, names) => {
    expect(listFittingCommands(arabic, typed).map(({ command }) => command)).toEqual(names);
  });
});

describe('moving through what is offered', () => {
  it('begins at the end that one comes from', () => {
    expect([move(-1, 1, 3), move(-1, -1, 3)]).toEqual([0, 2]);
  });

  it('goes round, and a step back undoes a step', () => {
    expect([move(2, 1, 3), move(0, -1, 3)]).toEqual([0, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), (count, at) => {
        fc.pre(at < count);
        expect(move(move(at, 1, count), -1, count)).toBe(at);
      }),
    );
  });
});

describe('what is unread', () => {
  it('is counted for each place, and gone when that is read', () => {
    const unread = createUnread();
    unread.add(101);
    unread.add(101);
    unread.add(-100, 2);
    expect([unread.count(101), unread.count(-100, 2), unread.count(-100)]).toEqual([2, 1, 0]);
    unread.read(101);
    expect([unread.count(101), unread.count(-100, 2)]).toEqual([0, 1]);
    unread.read();
    expect(unread.count(-100, 2)).toBe(1);
  });
});
